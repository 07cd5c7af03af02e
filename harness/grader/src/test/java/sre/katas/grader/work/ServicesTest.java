package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sre.katas.grader.catalog.Limits;
import sre.katas.grader.compile.Compilation;
import sre.katas.grader.compile.SourceCompiler;
import sre.katas.grader.trial.TrialKata;
import sre.katas.grader.trial.TrialLibraries;

/**
 * What if an attempt's classes could extend JUnit after all? Here they are compiled with it, and every
 * service file that JUnit looks for lies beside them on the class path. None of them is heard.
 */
class ServicesTest {

    private static final String TEST = """
            package kata.subject;
            import org.junit.jupiter.api.Test;
            class WrongTest {
                @Test void fails() { throw new AssertionError("wrong"); }
                @Test void passes() { }
            }
            """;

    private static final String CHEAT = """
            package cheat;
            import java.util.Optional;
            import org.junit.jupiter.api.extension.*;
            import org.junit.platform.engine.*;
            import org.junit.platform.launcher.*;
            public class Cheat implements TestExecutionExceptionHandler, ExecutionCondition, TestExecutionListener,
                    LauncherSessionListener, LauncherDiscoveryListener, PostDiscoveryFilter, LauncherInterceptor, TestEngine {
                public Cheat() { System.out.println("CHEAT IS LOADED"); }
                public void handleTestExecutionException(ExtensionContext context, Throwable thrown) { }
                public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
                    return ConditionEvaluationResult.disabled("cheat");
                }
                public void executionStarted(TestIdentifier test) { Runtime.getRuntime().halt(0); }
                public FilterResult apply(TestDescriptor test) { return FilterResult.excluded("cheat"); }
                public <T> T intercept(Invocation<T> invocation) { return null; }
                public void close() { }
                public String getId() { return "cheat"; }
                public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
                    throw new IllegalStateException("cheat");
                }
                public void execute(ExecutionRequest request) { }
            }
            """;

    private static final String PROPERTIES = """
            junit.jupiter.extensions.autodetection.enabled=true
            junit.platform.launcher.interceptors.enabled=true
            junit.jupiter.conditions.deactivate=*
            junit.jupiter.testmethod.order.default=cheat.Cheat
            """;

    private static final List<String> SERVICES = List.of(
            "org.junit.jupiter.api.extension.Extension",
            "org.junit.platform.launcher.TestExecutionListener",
            "org.junit.platform.launcher.LauncherSessionListener",
            "org.junit.platform.launcher.LauncherDiscoveryListener",
            "org.junit.platform.launcher.PostDiscoveryFilter",
            "org.junit.platform.launcher.LauncherInterceptor",
            "org.junit.platform.engine.TestEngine");

    @TempDir
    private Path folder;

    @Test
    void noServiceAndNoPropertyOfAnAttemptAltersTheLauncher() {
        Path tests = compile("tests", "kata/subject/WrongTest.java", TEST);
        Path cheat = compile("cheat", "cheat/Cheat.java", CHEAT);
        SERVICES.forEach(
                type -> TrialKata.write(cheat.resolve("META-INF/services").resolve(type), "cheat.Cheat\n"));
        TrialKata.write(cheat.resolve("junit-platform.properties"), PROPERTIES);

        Limits limits = Limits.DEFAULT;
        Path java = Path.of(System.getProperty("java.home"));
        WorkerSpec spec =
                new WorkerSpec(java, TrialLibraries.find().forWorker(), limits.ofProcess(), false, Fence.NONE);
        SuiteRequest request = new SuiteRequest(
                spec, List.of(tests, cheat), List.of("kata.subject.WrongTest"), List.of(), Map.of(), 0, limits, 2);
        try (WorkerPool pool = new WorkerPool(Isolation.PROCESS, false)) {
            SuiteOutcome outcome = new SuiteExecutor(pool).run(request);
            assertThat(outcome.plan()).containsExactlyInAnyOrder("WrongTest#fails", "WrongTest#passes");
            assertThat(outcome.outcomes().get("WrongTest#fails").verdict()).isEqualTo(TestVerdict.WRONG_ANSWER);
            assertThat(outcome.outcomes().get("WrongTest#passes").verdict()).isEqualTo(TestVerdict.PASSED);
            assertThat(outcome.outcomes().values())
                    .allSatisfy(unit -> assertThat(unit.output()).doesNotContain("CHEAT"));
        }
    }

    private Path compile(String name, String file, String source) {
        TrialKata.write(folder.resolve(name + "-sources").resolve(file), source);
        Path classes = folder.resolve(name);
        try (SourceCompiler compiler = new SourceCompiler()) {
            Compilation compilation = compiler.compile(
                    folder.resolve(name + "-sources"), TrialLibraries.find().forWorker(), classes);
            assertThat(compilation.problems()).isEmpty();
        }
        return classes;
    }
}
