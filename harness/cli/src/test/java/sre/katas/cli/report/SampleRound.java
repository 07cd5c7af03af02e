package sre.katas.cli.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import sre.katas.cli.HandClock;
import sre.katas.cli.TestCheckout;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.history.Entry;
import sre.katas.grader.history.GradingFacts;
import sre.katas.grader.history.History;
import sre.katas.grader.history.Kind;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;
import sre.katas.grader.history.Snapshot;
import sre.katas.grader.history.TestFact;

/** A checkout with two katas and an interview of an hour, minute by minute. */
public final class SampleRound {

    /** What a failing test says here: markup, quotes and an arrow, as an attempt might print them. */
    public static final String HOSTILE = "expected  <script>alert('x')</script> & \"more\" → 3\ngot       4";

    private static final List<String> STAGES =
            List.of("Counts who talks most", "Reads lines as they really are", "Counts errors per minute in UTC");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    public final TestCheckout checkout;
    public final HandClock clock = new HandClock(NINE);
    private final History history;
    private final Kata disk;
    private final Kata tail;

    public SampleRound(Path folder) throws IOException {
        checkout = new TestCheckout(folder);
        checkout.clock(clock);
        disk = checkout.kata("4-linux", "disk-usage", 7);
        tail = checkout.kata("1-programming", "log-tail", 1);
        checkout.kata("2-networking", "cidr-tool", 3);
        history = new History(checkout.root());
        Files.createDirectories(checkout.root().resolve("docs"));
        Files.writeString(checkout.root().resolve("docs/skills.md"), """
                | skill | what you can do |
                |---|---|
                | **S1** Programming | write clear code |
                | **S2** Scripting and automation | turn a chore into a tool |
                """);
        Files.writeString(checkout.root().resolve("katas/ladders.toml"), """
                [[rungs]]
                dropbox = "IC1"
                gitlab  = "5 Associate"
                asks    = "Basics."
                gates   = [
                  { words = "log-tail at par", katas = ["log-tail"], within = 100 },
                  { words = "disk-usage, stage 1", katas = ["disk-usage"], stages = 1 },
                ]
                [[rungs]]
                dropbox = "IC2"
                gitlab  = "6 SRE"
                asks    = "More."
                gates   = [
                  { words = "Half of the core katas in 2 topics", levels = ["core"], share = 50, topics = 2 },
                  { words = "The unknown ones", katas = ["pstree", "clique-*"] },
                  { words = "Talks well", told = true },
                ]
                """);
    }

    /** The interview as a whole: log-tail solved at 18 min, disk-usage half done at the bell and solved after it. */
    public SampleRound sit() {
        Sitting sitting = Sitting.fresh("screen", "5", NINE, Duration.ofMinutes(60), List.of(part(tail), part(disk)));
        history.begin(sitting, List.of(), List.of());
        grade(tail, 2, "COMPILE_ERROR", "watch", 0, 0, 0);
        grade(tail, 5, "IN_PROGRESS", "watch", 4, 1, 0);
        history.add(Entry.hint("log-tail", 1, at(9)));
        grade(tail, 12, "IN_PROGRESS", "watch", 4, 4, 2);
        grade(tail, 18, "SOLVED", "watch", 4, 4, 4);
        grade(disk, 30, "IN_PROGRESS", "maven", 2, 0, 0);
        grade(disk, 50, "IN_PROGRESS", "maven", 4, 3, 0);
        end(sitting, tail, "SOLVED", 4, 4, 4, "as it stood");
        end(sitting, disk, "IN_PROGRESS", 4, 3, 0, "as it stood");
        grade(disk, 64, "SOLVED", "watch", 4, 4, 4);
        history.note(sitting, "the system's clock was set back by 5 min 0 s: the sitting's clock went on");
        history.finish(sitting, at(66));
        clock.passMinutes(70);
        return this;
    }

    /** The report on the latest sitting. */
    public Report report() {
        return Report.measure(checkout.environment(), 0);
    }

    private static Part part(Kata kata) {
        return new Part(kata.id(), kata.topic(), kata.title(), kata.minutes(), "0".repeat(64), true, null, null);
    }

    private static Instant at(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private void grade(Kata kata, int minute, String verdict, String origin, int... passed) {
        Snapshot sources = sources(kata, minute);
        history.add(entry(kata, at(minute), verdict, origin, sources, passed), sources);
    }

    private void end(Sitting sitting, Kata kata, String verdict, int first, int second, int third, String words) {
        Snapshot sources = sources(kata, 60);
        Entry entry = entry(kata, at(60), verdict, "bell", sources, first, second, third)
                .marked(new sre.katas.grader.history.Mark(sitting.id(), at(60)));
        history.end(sitting, kata.id(), words, entry, sources);
    }

    private static Snapshot sources(Kata kata, int minute) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        String name = kata.id().equals("log-tail") ? "kata/logtail/LogTail.java" : "kata/diskusage/DiskUsage.java";
        files.put(name, ("class Mine { List<String> at = " + minute + "; }\n").getBytes(StandardCharsets.UTF_8));
        return new Snapshot(files);
    }

    private static Entry entry(
            Kata kata, Instant time, String verdict, String origin, Snapshot sources, int... passed) {
        List<TestFact> tests = new ArrayList<>();
        int sum = 0;
        int green = 0;
        for (int stage = 0; stage < STAGES.size(); stage++) {
            for (int test = 0; test < 4; test++) {
                boolean good = test < passed[stage];
                tests.add(new TestFact(
                        STAGES.get(stage),
                        "Stage" + (stage + 1) + "Test#case" + test,
                        good ? "PASSED" : "WRONG_ANSWER",
                        2,
                        good ? null : HOSTILE));
            }
            sum += passed[stage];
            green += passed[stage] == 4 ? 1 : 0;
        }
        GradingFacts facts = new GradingFacts(
                verdict, sum, 12, green, 3, "5", "17", "process", 40, false, false, null, origin, tests);
        return new Entry(
                0, UUID.randomUUID().toString(), time, kata.id(), Kind.GRADING, sources.hash(), 0, facts, null);
    }
}
