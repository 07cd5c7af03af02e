package sre.katas.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import sre.katas.worker.protocol.Frame;

/**
 * Runs one suite in a class loader of its own. The libraries are that loader's parent and so come
 * first; tests come before the attempt: no class of an attempt can take the place of one of theirs.
 */
final class SuiteRunner {

    private final Launcher launcher;
    private final Channel channel;
    private volatile @Nullable ProgressListener progress;

    SuiteRunner(Launcher launcher, Channel channel) {
        this.launcher = launcher;
        this.channel = channel;
    }

    void run(Frame.Run request) {
        try {
            runInOwnLoader(request);
        } catch (Throwable e) {
            channel.send(new Frame.Broken(Failures.describe(e).get(0)));
        }
    }

    /** The grader is ready for the unit that waits. */
    void go() {
        ProgressListener listener = progress;
        if (listener != null) {
            listener.go();
        }
    }

    /** What there is to say when the JVM begins to shut down. */
    Frame.Exiting exiting() {
        return Exiting.describe(progress);
    }

    private void runInOwnLoader(Frame.Run request) throws IOException, ClassNotFoundException {
        Surroundings before = Surroundings.now();
        request.properties().forEach(System::setProperty);
        GlobalState.freshStreams();
        GlobalState state = GlobalState.now();
        ProgressListener listener = new ProgressListener(channel, new HashSet<>(request.excluded()));
        progress = listener;
        boolean complete;
        try (URLClassLoader loader = loader(request.classPath())) {
            Thread.currentThread().setContextClassLoader(loader);
            complete = execute(request, loader, listener);
            Thread.currentThread().setContextClassLoader(SuiteRunner.class.getClassLoader());
        }
        Set<String> found = new LinkedHashSet<>(listener.dirt());
        // After a unit that closed them the streams are others: that has been said already.
        List<String> changed = state.restore();
        if (found.isEmpty()) {
            found.addAll(changed);
        }
        List<String> dirt = new ArrayList<>(found);
        Surroundings.Found left = before.restore();
        dirt.addAll(left.dirt());
        long cpuMillis = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
        channel.send(new Frame.Done(
                listener.started(), listener.finished(), complete, dirt, dirt.isEmpty() && left.reusable(), cpuMillis));
    }

    /** Whether the Launcher came to its end. */
    private boolean execute(Frame.Run request, ClassLoader loader, ProgressListener listener)
            throws ClassNotFoundException {
        TestPlan plan = launcher.discover(discovery(request, loader));
        channel.send(new Frame.Plan(listener.unitsOf(plan)));
        if (request.discoverOnly()) {
            return true;
        }
        try {
            launcher.execute(plan, listener);
            return true;
        } catch (Throwable e) {
            // JUnit rethrows what it holds for unrecoverable, such as an OutOfMemoryError: it is the running test's.
            listener.abort(e);
            return false;
        }
    }

    private static LauncherDiscoveryRequest discovery(Frame.Run request, ClassLoader loader)
            throws ClassNotFoundException {
        List<DiscoverySelector> selectors = new ArrayList<>();
        for (String name : request.classes()) {
            selectors.add(selectClass(Class.forName(name, false, loader)));
        }
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .enableImplicitConfigurationParameters(false)
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .filters(excluding(new HashSet<>(request.excluded())));
        if (request.shuffle() != 0) {
            builder.configurationParameter(
                            "junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$Random")
                    .configurationParameter(
                            "junit.jupiter.execution.order.random.seed", Long.toString(request.shuffle()));
        }
        return builder.build();
    }

    private static PostDiscoveryFilter excluding(Set<String> excluded) {
        return descriptor -> Units.of(descriptor.getSource())
                .filter(excluded::contains)
                .map(unit -> FilterResult.excluded("a former worker has dealt with it"))
                .orElseGet(() -> FilterResult.included(null));
    }

    private static URLClassLoader loader(List<String> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(classPath.get(i)).toUri().toURL();
        }
        return new URLClassLoader("kata", urls, SuiteRunner.class.getClassLoader());
    }
}
