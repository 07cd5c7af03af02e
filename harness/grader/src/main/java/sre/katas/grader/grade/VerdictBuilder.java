package sre.katas.grader.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.catalog.Stage;
import sre.katas.grader.catalog.SuiteLock;
import sre.katas.grader.work.SuiteOutcome;
import sre.katas.grader.work.UnitOutcome;

/** Collects what the steps of a grading find, and draws the conclusion. The denominator is that of the published tests. */
final class VerdictBuilder {

    private final GradeRequest request;
    private final Kata kata;
    private final String isolation;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, UnitOutcome> outcomes = new LinkedHashMap<>();
    private List<String> plan = List.of();
    private @Nullable SuiteLock lock;
    private @Nullable AttemptVerdict early;
    private Set<String> attemptClasses = Set.of();
    private int ruleFrom = Integer.MAX_VALUE;
    private boolean edited;
    private boolean stub;
    private String jdk = System.getProperty("java.version");

    VerdictBuilder(GradeRequest request, String isolation) {
        this.request = request;
        this.kata = request.kata();
        this.isolation = isolation;
    }

    void published(SuiteLock lock, boolean edited) {
        this.lock = lock;
        this.edited = edited || hasTestsOutsideTheStages(lock);
        for (Stage stage : kata.stages()) {
            if (lock.unitsOf(stage).isEmpty()) {
                throw new ConfigException(
                        kata.home().resolve("kata.toml"),
                        "stage \"" + stage.title() + "\" has no tests: " + stage.tests());
            }
        }
        if (this.edited) {
            String home = "katas/" + kata.topic() + "/" + kata.id();
            notes.add("the tests are not those that were published: this grade does not count as solved"
                    + " (restore them with: git checkout -- " + home + "/src/test " + home + "/kata.toml)");
        }
        lock.complaint(request.only()).ifPresent(complaint -> {
            throw new ConfigException(kata.home(), complaint);
        });
    }

    /** A stage taken out of kata.toml would make the whole smaller. */
    private boolean hasTestsOutsideTheStages(SuiteLock lock) {
        return lock.units().stream()
                .anyMatch(unit -> kata.stages().stream()
                        .noneMatch(stage -> lock.unitsOf(stage).contains(unit)));
    }

    /** Something that a reader of the grade should know. */
    void note(String note) {
        notes.add(note);
    }

    void isStub(boolean stub) {
        this.stub = stub;
    }

    void compileError(List<String> found) {
        early = AttemptVerdict.COMPILE_ERROR;
        problems.addAll(found);
    }

    void ruleBroken(List<String> found, int from) {
        early = AttemptVerdict.RULE_BROKEN;
        problems.addAll(found);
        ruleFrom = from;
    }

    void harnessError(String message) {
        early = AttemptVerdict.HARNESS_ERROR;
        problems.add(message);
    }

    /** Full names of the test classes that are to run: those asked for, before the stage where a broken rule holds. */
    List<String> runnableClasses() {
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < kata.stages().size(); i++) {
            String tests = kata.stages().get(i).tests();
            boolean asked = request.only().isEmpty()
                    || request.only().stream().anyMatch(only -> only.equals(tests) || only.startsWith(tests + "#"));
            if (asked && i + 1 < ruleFrom) {
                classes.add(kata.packageName() + "." + tests);
            }
        }
        return classes;
    }

    /** Tests that were published, but not asked for. */
    List<String> leftOut() {
        return lock == null
                ? List.of()
                : lock.units().stream().filter(unit -> !asked(unit)).toList();
    }

    void ran(SuiteOutcome outcome, Set<String> attemptClasses) {
        this.outcomes.putAll(outcome.outcomes());
        this.plan = outcome.plan();
        this.notes.addAll(outcome.notes());
        this.attemptClasses = attemptClasses;
        this.jdk = outcome.javaVersion();
        if (outcome.plan().isEmpty()) {
            harnessError("no tests were found in " + kata.testSources() + ": that is never a pass");
        }
    }

    Verdict build(long millis) {
        List<StageResult> stages = lock == null ? List.of() : stages(lock);
        return new Verdict(
                kata.id(),
                kata.title(),
                kata.topic(),
                kata.minutes(),
                verdict(stages),
                stages,
                List.copyOf(problems),
                List.copyOf(notes),
                edited,
                !request.only().isEmpty(),
                Seeds.text(request.seed()),
                jdk,
                isolation,
                millis);
    }

    private List<StageResult> stages(SuiteLock published) {
        List<StageResult> stages = new ArrayList<>();
        for (Stage stage : kata.stages()) {
            List<TestResult> tests = published.unitsOf(stage).stream()
                    .filter(this::asked)
                    .map(this::result)
                    .toList();
            stages.add(new StageResult(stage, tests));
        }
        if (!request.only().isEmpty()) {
            stages.removeIf(stage -> stage.tests().isEmpty());
        }
        return List.copyOf(stages);
    }

    private boolean asked(String unit) {
        return request.only().isEmpty() || request.only().stream().anyMatch(only -> SuiteLock.isPartOf(unit, only));
    }

    private TestResult result(String unit) {
        UnitOutcome outcome =
                Optional.ofNullable(outcomes.get(unit)).orElseGet(() -> UnitOutcome.notRun(unit, whyNotRun(unit)));
        return Messages.result(outcome, attemptClasses);
    }

    private String whyNotRun(String unit) {
        if (early == AttemptVerdict.COMPILE_ERROR) {
            return "the attempt does not compile";
        }
        if (early == AttemptVerdict.RULE_BROKEN) {
            return "from this stage on the kata forbids what the attempt uses: " + problems.get(0);
        }
        if (early == AttemptVerdict.HARNESS_ERROR) {
            return "the harness failed";
        }
        return plan.contains(unit) ? "it was not reached" : "it is missing from the tests as they stand";
    }

    private AttemptVerdict verdict(List<StageResult> stages) {
        if (early == AttemptVerdict.HARNESS_ERROR) {
            return early;
        }
        if (stub) {
            return AttemptVerdict.NOT_STARTED;
        }
        if (early != null) {
            return early;
        }
        boolean green = stages.stream().filter(stage -> !stage.stage().bonus()).allMatch(StageResult::green);
        return green && !edited && request.only().isEmpty() ? AttemptVerdict.SOLVED : AttemptVerdict.IN_PROGRESS;
    }
}
