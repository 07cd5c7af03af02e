package sre.katas.grader.hostile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.AttemptVerdict;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.work.Isolation;
import sre.katas.grader.work.TestVerdict;

/** One hostile attempt: its sources, and what its grading must come to. */
final class Row {

    private final String name;
    private String members = "";
    private String before = "return \"before\";";
    private String strike = "return \"right\";";
    private String after = "return \"after\";";
    private boolean subject = true;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private TestVerdict beforeVerdict = TestVerdict.PASSED;
    private final Map<Isolation, TestVerdict> strikeVerdict = new EnumMap<>(Isolation.class);
    private TestVerdict afterVerdict = TestVerdict.PASSED;
    private @Nullable AttemptVerdict whole;
    private final List<String> notes = new ArrayList<>();
    private boolean quiet;
    private final List<String> words = new ArrayList<>();
    private @Nullable String frame;
    private Set<Isolation> where = EnumSet.allOf(Isolation.class);
    private int sinceJava = 17;

    private Row(String name) {
        this.name = name;
    }

    /** The named fault, in the body of the method that the second of the three tests calls. */
    static Row strike(String name, String body) {
        Row row = new Row(name);
        row.strike = body;
        return row;
    }

    /** An attempt that is not the usual class: these files alone, by path below its folder of sources. */
    static Row files(String name, String path, String text) {
        Row row = new Row(name);
        row.subject = false;
        return row.file(path, text);
    }

    Row members(String source) {
        members = source;
        return this;
    }

    Row before(String body) {
        before = body;
        return this;
    }

    Row after(String body) {
        after = body;
        return this;
    }

    Row file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    Row file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** The verdict of the hostile test; the other two pass. */
    Row gives(TestVerdict verdict) {
        for (Isolation isolation : Isolation.values()) {
            strikeVerdict.put(isolation, verdict);
        }
        return this;
    }

    /** Another verdict of the hostile test under one isolation. */
    Row gives(Isolation isolation, TestVerdict verdict) {
        strikeVerdict.put(isolation, verdict);
        return this;
    }

    /** The verdicts of the three tests, where the fault is not in the second alone. */
    Row gives(TestVerdict first, TestVerdict second, TestVerdict third) {
        beforeVerdict = first;
        afterVerdict = third;
        return gives(second);
    }

    /** No test runs: the attempt is refused as a whole. */
    Row refused(AttemptVerdict verdict) {
        whole = verdict;
        return gives(TestVerdict.NOT_RUN, TestVerdict.NOT_RUN, TestVerdict.NOT_RUN);
    }

    /** A note of the verdict holds these words. */
    Row notes(String part) {
        notes.add(part);
        return this;
    }

    /** The verdict has no note at all: nothing was done that a learner should hear of. */
    Row quietly() {
        quiet = true;
        return this;
    }

    /** The message of the hostile test, or the problems of a refused attempt, hold these words. */
    Row says(String part) {
        words.add(part);
        return this;
    }

    /** The hostile test shows where in the attempt it stood: a frame that ends in this method. */
    Row standsIn(String method) {
        frame = method;
        return this;
    }

    /** Only under these isolations does the row make sense. */
    Row only(Isolation... isolations) {
        where = Set.of(isolations);
        return this;
    }

    Row sinceJava(int feature) {
        sinceJava = feature;
        return this;
    }

    boolean runsUnder(Isolation isolation) {
        return where.contains(isolation) && Runtime.version().feature() >= sinceJava;
    }

    /** Writes the attempt's sources, with placeholders such as {@code @ROOT@} filled in. */
    void write(Path sources, UnaryOperator<String> fill) {
        if (subject) {
            String text = fill.apply(Subject.source(members, before, strike, after));
            TrialKata.write(sources.resolve("kata/subject/Subject.java"), text);
        }
        files.forEach((path, bytes) -> TrialKata.write(sources.resolve(path), bytes));
    }

    List<TestVerdict> verdicts(Isolation isolation) {
        return List.of(beforeVerdict, strikeVerdict.getOrDefault(isolation, TestVerdict.PASSED), afterVerdict);
    }

    AttemptVerdict whole(Isolation isolation) {
        if (whole != null) {
            return whole;
        }
        boolean green = verdicts(isolation).stream().allMatch(verdict -> verdict == TestVerdict.PASSED);
        return green ? AttemptVerdict.SOLVED : AttemptVerdict.IN_PROGRESS;
    }

    List<String> notes() {
        return notes;
    }

    boolean isQuiet() {
        return quiet;
    }

    List<String> words() {
        return words;
    }

    @Nullable
    String frame() {
        return frame;
    }

    @Override
    public String toString() {
        return name;
    }
}
