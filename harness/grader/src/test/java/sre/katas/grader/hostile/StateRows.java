package sre.katas.grader.hostile;

import static sre.katas.grader.work.TestVerdict.PASSED;
import static sre.katas.grader.work.TestVerdict.RUNTIME_ERROR;
import static sre.katas.grader.work.TestVerdict.TIME_LIMIT;

import java.util.List;

/** Attempts that change what all code in a JVM shares; the test after theirs checks that it sees nothing of it. */
final class StateRows {

    private StateRows() {}

    static List<Row> rows() {
        return List.of(
                Row.strike(
                                "state: sets a system property",
                                "System.setProperty(\"line.separator\", \"!\"); return \"right\";")
                        .gives(PASSED)
                        .notes("system properties"),
                Row.strike("state: clears the system properties", "System.getProperties().clear(); return \"right\";")
                        .gives(PASSED)
                        .notes("system properties"),
                Row.strike("state: properties that throw", EVIL_PROPERTIES.formatted("throw new Error()"))
                        .gives(PASSED)
                        .notes("system properties"),
                Row.strike(
                                "state: a property that is no text",
                                "System.getProperties().put(7, new Object()); return \"right\";")
                        .gives(PASSED)
                        .notes("system properties"),
                Row.strike("state: default locale", "Locale.setDefault(new Locale(\"tr\", \"TR\")); return \"right\";")
                        .gives(PASSED)
                        .notes("locale"),
                Row.strike(
                                "state: default locale of formats",
                                "Locale.setDefault(Locale.Category.FORMAT, Locale.GERMANY); return \"right\";")
                        .gives(PASSED)
                        .notes("locale"),
                Row.strike(
                                "state: default time zone",
                                "TimeZone.setDefault(TimeZone.getTimeZone(\"Asia/Tokyo\")); return \"right\";")
                        .gives(PASSED)
                        .notes("time zone"),
                Row.strike("state: a time zone whose clone loops", EVIL_ZONE).gives(TIME_LIMIT),
                Row.strike(
                                "state: stdin replaced",
                                "System.setIn(new ByteArrayInputStream(new byte[9])); return \"right\";")
                        .gives(PASSED)
                        .notes("standard stream"),
                Row.strike("state: interrupt flag left set", "Thread.currentThread().interrupt(); return \"right\";")
                        .gives(PASSED),
                Row.strike(
                                "state: context class loader replaced",
                                "Thread.currentThread().setContextClassLoader(null); return \"right\";")
                        .gives(PASSED)
                        .notes("class loader"),
                Row.strike(
                                "state: security manager",
                                "System.setSecurityManager(new SecurityManager()); return \"right\";")
                        .gives(RUNTIME_ERROR),
                Row.strike("state: default authenticator, cookies, proxies", NETWORK_DEFAULTS)
                        .gives(PASSED)
                        .notes("network"),
                Row.strike(
                                "state: runs with the lowest priority",
                                "Thread.currentThread().setPriority(1); return \"right\";")
                        .gives(PASSED));
    }

    private static final String EVIL_PROPERTIES = """
            System.setProperties(new Properties() {
                @Override public Object clone() { %1$s; }
                @Override public boolean equals(Object other) { %1$s; }
                @Override public int hashCode() { %1$s; }
            });
            return "right";
            """;

    private static final String EVIL_ZONE = """
            TimeZone.setDefault(new SimpleTimeZone(0, "mine") {
                boolean armed;
                { armed = true; }
                @Override public Object clone() {
                    if (armed && COUNT.incrementAndGet() > 1) spin();
                    return super.clone();
                }
            });
            return "right";
            }
            static final AtomicInteger COUNT = new AtomicInteger();
            static void unused() {
            """;

    private static final String NETWORK_DEFAULTS = """
            Authenticator.setDefault(new Authenticator() { });
            CookieHandler.setDefault(new CookieManager());
            ProxySelector.setDefault(null);
            return "right";
            """;
}
