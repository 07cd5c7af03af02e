package kata.apilag;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kata.apilag.LagPolicy.ClockSource;
import kata.apilag.LagPolicy.QuantileRule;
import kata.apilag.LagReport.Status;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** All in one class: one object for each run, plain maps from Jackson, plain threads. */
public final class LagCheck {

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter RFC_850 = new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 2000)
            .appendPattern(" HH:mm:ss 'GMT'")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    private final HttpTransport http;
    private final Clock clock;
    private final Sleeper sleeper;

    public LagCheck(HttpTransport http, Clock clock, Sleeper sleeper) {
        this.http = http;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    public LagReport check(URI api, LagPolicy policy) throws InterruptedException {
        return new Run(api, policy, clock.instant().plus(policy.deadline())).report();
    }

    public List<LagReport> checkAll(List<URI> apis, LagPolicy policy, int maxInFlight) throws InterruptedException {
        if (maxInFlight <= 0) {
            throw new IllegalArgumentException("maxInFlight: " + maxInFlight);
        }
        Instant end = clock.instant().plus(policy.deadline());
        LagReport[] reports = new LagReport[apis.size()];
        AtomicInteger turn = new AtomicInteger();
        Runnable work = () -> {
            try {
                for (int i = turn.getAndIncrement(); i < reports.length; i = turn.getAndIncrement()) {
                    reports[i] = new Run(apis.get(i), policy, end).report();
                }
            } catch (InterruptedException e) {
                turn.set(reports.length);
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(maxInFlight, reports.length); i++) {
            threads.add(new Thread(work, "lag-" + i));
        }
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return List.of(reports);
    }

    /** The end of a run for which there is no verdict. */
    private static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String why) {
            super(why);
        }
    }

    private final class Run {
        final URI api;
        final LagPolicy policy;
        final Instant end;
        final Map<Object, Instant> newest = new HashMap<>();
        int skipped;
        int requests;
        Instant ours;
        Instant theirs;
        URI at;

        Run(URI api, LagPolicy policy, Instant end) {
            this.api = api;
            this.policy = policy;
            this.end = end;
        }

        LagReport report() throws InterruptedException {
            Status status = Status.UNKNOWN;
            Duration lag = null;
            String note = "";
            try {
                readAll();
                lag = lag();
                status = lag.compareTo(policy.warn()) < 0
                        ? Status.OK
                        : lag.compareTo(policy.crit()) < 0 ? Status.WARN : Status.CRIT;
            } catch (Unknown e) {
                note = e.getMessage();
            }
            Duration skew = theirs == null ? Duration.ZERO : Duration.between(ours, theirs);
            return new LagReport(status, lag, skew, newest.size(), skipped, requests, note);
        }

        Duration lag() throws Unknown {
            Instant now = policy.clock() == ClockSource.SERVER ? theirs : ours;
            if (newest.isEmpty() || now == null) {
                throw new Unknown(newest.isEmpty() ? "nothing to judge" : "no Date");
            }
            List<Duration> lags = new ArrayList<>();
            for (Instant time : newest.values()) {
                Duration lag = Duration.between(time, now);
                lags.add(lag.isNegative() ? Duration.ZERO : lag);
            }
            Collections.sort(lags);
            if (policy.rule() == QuantileRule.NEAREST_RANK) {
                int rank = (int) Math.ceil(policy.quantile() * lags.size());
                return lags.get(rank == 0 ? 0 : rank - 1);
            }
            double position = policy.quantile() * (lags.size() - 1);
            Duration low = lags.get((int) Math.floor(position));
            Duration high = lags.get((int) Math.ceil(position));
            return low.plusNanos((long) (high.minus(low).toNanos() * (position - Math.floor(position))));
        }

        void readAll() throws Unknown, InterruptedException {
            Set<URI> done = new HashSet<>();
            at = api;
            while (at != null) {
                if (!done.add(at)) {
                    throw new Unknown("a circle of pages");
                }
                HttpReply page = page();
                if (ours == null) {
                    ours = clock.instant();
                    Instant date = httpDate(page.header("Date").orElse(""));
                    Long age = seconds(page.header("Age").orElse(""));
                    theirs = date == null ? null : date.plusSeconds(age == null ? 0 : age);
                }
                String next = take(page);
                at = next == null ? null : resolve(next);
            }
        }

        /** Asks at the present address, and goes where it is sent. */
        HttpReply page() throws Unknown, InterruptedException {
            int redirects = 0;
            int tries = 0;
            while (true) {
                HttpReply reply = ask();
                int status = reply == null ? 503 : reply.status();
                if (status == 200) {
                    return reply;
                } else if (Set.of(429, 500, 502, 503, 504).contains(status)) {
                    if (++tries == 3) {
                        throw new Unknown("three tries at " + at);
                    }
                    pause(reply, tries);
                } else if (Set.of(301, 302, 303, 307, 308).contains(status)) {
                    String location = reply.header("Location").orElse(null);
                    if (++redirects > 5 || location == null) {
                        throw new Unknown("redirected too often, or to nowhere");
                    }
                    at = resolve(location);
                    tries = 0;
                } else {
                    throw new Unknown("status " + status);
                }
            }
        }

        /** One request; null for a failure of the transport. */
        HttpReply ask() throws Unknown, InterruptedException {
            Duration left = Duration.between(clock.instant(), end);
            if (left.isZero() || left.isNegative() || requests == policy.maxRequests()) {
                throw new Unknown("the deadline or the requests are used up");
            }
            requests++;
            Map<String, String> headers = new HashMap<>();
            if (policy.token() != null && origin(at).equals(origin(api))) {
                headers.put("Authorization", "Bearer " + policy.token());
            }
            Duration timeout = Collections.min(List.of(left, policy.perRequest()));
            try {
                return http.get(at, headers, timeout, policy.maxBytes());
            } catch (IOException e) {
                return null;
            }
        }

        void pause(HttpReply reply, int tries) throws Unknown, InterruptedException {
            Instant now = clock.instant();
            String asked = reply == null ? "" : reply.header("Retry-After").orElse("");
            Instant until = httpDate(asked);
            Long seconds = seconds(asked);
            if (seconds != null) {
                until = now.plusSeconds(seconds);
            } else if (until == null) {
                until = now.plusSeconds(tries);
            }
            if (!until.isBefore(end)) {
                throw new Unknown("asked to wait until " + until);
            }
            if (until.isAfter(now)) {
                sleeper.sleep(Duration.between(now, until));
            }
        }

        URI resolve(String reference) throws Unknown {
            try {
                URI to = reference.startsWith("?")
                        ? URI.create(at.toString().replaceFirst("\\?.*", "") + reference)
                        : at.resolve(reference);
                if (to.getHost() != null
                        && (to.getScheme().equals("https")
                                || to.getScheme().equals("http")
                                        && !at.getScheme().equals("https"))) {
                    return to;
                }
            } catch (IllegalArgumentException e) {
                // Said below.
            }
            throw new Unknown("cannot go to " + reference);
        }

        /** Takes the items of a page, and gives the reference to the next one or null. */
        String take(HttpReply reply) throws Unknown {
            Map<?, ?> page;
            try {
                page = new JsonMapper().readValue(reply.body(), Map.class);
            } catch (JacksonException e) {
                throw new Unknown("no JSON object");
            }
            if (page == null || !(page.get("items") instanceof List<?> items)) {
                throw new Unknown("no list of items");
            }
            for (Object item : items) {
                Instant time = item instanceof Map<?, ?> map ? time(map.get("timestamp")) : null;
                if (time == null) {
                    skipped++;
                } else {
                    Object id = ((Map<?, ?>) item).get("id");
                    Object key = id instanceof String || id instanceof Number ? id : new Object();
                    Instant known = newest.get(key);
                    newest.put(key, known == null || time.isAfter(known) ? time : known);
                }
            }
            return page.get("next") instanceof String next && !next.isEmpty() ? next : link(reply.headers("link"));
        }
    }

    private static String origin(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getScheme() + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static Instant time(Object value) {
        Instant time = null;
        String text = value instanceof String || value instanceof Number ? value.toString() : "";
        if (text.matches("[0-9]{1,17}")) {
            long number = Long.parseLong(text);
            long micros = text.length() > 14 ? number : text.length() > 11 ? number * 1000 : number * 1_000_000;
            time = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000);
        } else if (value instanceof String) {
            try {
                String plain = text.replace(',', '.').replaceFirst("^(.{10}) ", "$1T");
                time = OffsetDateTime.parse(plain, ISO).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }
        return time == null || time.getEpochSecond() < 946_684_800 ? null : time;
    }

    private static Long seconds(String text) {
        return text.matches("[0-9]+") ? Long.valueOf(text.length() > 10 ? "9999999999" : text) : null;
    }

    private static Instant httpDate(String text) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, RFC_850, ASCTIME)) {
            try {
                return LocalDateTime.parse(text.replaceAll(" +", " "), form).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                // Perhaps the next form.
            }
        }
        return null;
    }

    /** Walks through each header, character by character. */
    private static String link(List<String> headers) {
        for (String header : headers) {
            List<String> parts = new ArrayList<>();
            StringBuilder part = new StringBuilder();
            boolean quoted = false;
            boolean angled = false;
            for (char c : (header + ",").toCharArray()) {
                quoted ^= c == '"';
                angled = !quoted && (c == '<' || angled && c != '>');
                if (!quoted && !angled && (c == ',' || c == ';')) {
                    parts.add(part.toString().strip());
                    part.setLength(0);
                } else {
                    part.append(c);
                }
                if (c == ',' && !quoted && !angled) {
                    if (parts.stream()
                            .filter(LagCheck::isRel)
                            .findFirst()
                            .filter(LagCheck::isNext)
                            .isPresent()) {
                        return parts.get(0).substring(1, parts.get(0).length() - 1);
                    }
                    parts.clear();
                }
            }
        }
        return null;
    }

    /** The first one counts: RFC 8288, section 3.3. */
    private static boolean isRel(String parameter) {
        return parameter.toLowerCase(Locale.ROOT).split("\\s*=\\s*", 2)[0].equals("rel");
    }

    private static boolean isNext(String parameter) {
        String[] pair = parameter.toLowerCase(Locale.ROOT).split("\\s*=\\s*", 2);
        return pair.length == 2
                && pair[0].equals("rel")
                && List.of(pair[1].replace("\"", "").split(" +")).contains("next");
    }
}
