package kata.logfilter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.logfilter.LogFilter.Limits;
import kata.logfilter.LogFilter.Stats;
import sre.katas.fixtures.Expectation;
import sre.katas.fixtures.Lines;
import sre.katas.fixtures.logs.CannedLog;

/** A log, a filter, and what must come of them. Each check runs the filter anew. */
final class Check {

    private final Log log;
    private final String input;
    private final Filter filter;
    private final Limits limits;

    private Check(Log log, String input, Filter filter, Limits limits) {
        this.log = log;
        this.input = input;
        this.filter = filter;
        this.limits = limits;
    }

    /** Over a log of one file with these lines. */
    static Check lines(Log.Format format, String... lines) {
        String text = Stream.of(lines).map(line -> line + "\n").collect(Collectors.joining());
        return bytes(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Over a log of one file with these bytes. */
    static Check bytes(Log.Format format, byte[] bytes) {
        return new Check(
                Log.of(format, new FakeFile("app.log", bytes)), Bytes.show(bytes), Filter.of(), Limits.DEFAULT);
    }

    /** Over one of the canned logs. */
    static Check canned(Log.Format format, String name) {
        Log log = Log.of(format, new FakeFile(name, CannedLog.bytes(name)));
        return new Check(log, "the file logs/" + name + " of the fixtures", Filter.of(), Limits.DEFAULT);
    }

    /** Over any log. */
    static Check log(Log log, String input) {
        return new Check(log, input, Filter.of(), Limits.DEFAULT);
    }

    /** In a zone other than UTC, and from a year other than 2025. */
    Check in(String zone, int year) {
        return new Check(log.in(ZoneId.of(zone)).from(year), input, filter, limits);
    }

    Check with(Filter filter) {
        return new Check(log, input, filter, limits);
    }

    Check with(Filter.Condition... conditions) {
        return with(Filter.of(conditions));
    }

    Check limits(int maxRecord, long maxSteps) {
        return new Check(log, input, filter, new Limits(maxRecord, maxSteps));
    }

    /** The output is these lines. */
    void writes(String rule, String... lines) {
        writes(
                rule,
                Stream.of(lines)
                        .map(line -> line + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The output is these bytes. */
    void writes(String rule, byte[] expected) {
        Expectation facts = facts();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(out);
        Lines.check(facts, "output", Bytes.show(expected), Bytes.show(out.toByteArray()), rule);
    }

    /** One number of the {@link Stats}. */
    Check counts(String what, ToLongFunction<Stats> number, long expected, String rule) {
        facts().expected(what, expected)
                .got(number.applyAsLong(run(new ByteArrayOutputStream())))
                .because(rule)
                .check();
        return this;
    }

    /** The only record of the log is selected. */
    void selects(Filter.Condition condition, String rule) {
        with(condition).selected(true, rule);
    }

    /** The only record of the log is not selected. */
    void leaves(Filter.Condition condition, String rule) {
        with(condition).selected(false, rule);
    }

    Stats run(OutputStream out) {
        try {
            return new LogFilter(filter, limits).run(log, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the message of a failure says of the input. */
    Expectation facts() {
        Expectation facts = Expectation.given("log", input);
        if (!filter.equals(Filter.of())) {
            facts.and("filter", describe());
        }
        if (!limits.equals(Limits.DEFAULT)) {
            facts.and("limits", limits.maxRecord() + " bytes a record, " + limits.maxSteps() + " steps");
        }
        if (!log.zone().getId().equals("Z") || log.year() != 2025) {
            facts.and("zone, year", log.zone() + ", " + log.year());
        }
        return facts;
    }

    private void selected(boolean expected, String rule) {
        Expectation facts = facts().expected(expected ? "selected" : "not selected");
        long matched = run(new ByteArrayOutputStream()).matched();
        facts.got(matched > 0 ? "selected" : "not selected").because(rule).holds(matched == (expected ? 1 : 0));
    }

    private String describe() {
        List<String> parts = filter.conditions().stream().map(Object::toString).collect(Collectors.toList());
        if (filter.invert()) {
            parts.add("inverted");
        }
        if (filter.numbers()) {
            parts.add("numbered");
        }
        if (filter.before() + filter.after() > 0) {
            parts.add("context " + filter.before() + ", " + filter.after());
        }
        if (filter.limit() < Long.MAX_VALUE) {
            parts.add("limit " + filter.limit());
        }
        return String.join(", ", parts);
    }
}
