package sre.katas.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private void runInOwnLoader(Frame.Run request) throws IOException, ClassNotFoundException {
        Surroundings before = Surroundings.now();
        request.properties().forEach(System::setProperty);
        before.shieldStreams();
        ProgressListener progress = new ProgressListener(channel, new HashSet<>(request.excluded()));
        try (URLClassLoader loader = loader(request.classPath())) {
            Thread.currentThread().setContextClassLoader(loader);
            execute(request, loader, progress);
        }
        List<String> dirt = before.restore();
        channel.send(new Frame.Done(progress.started(), progress.finished(), dirt));
    }

    private void execute(Frame.Run request, ClassLoader loader, ProgressListener progress)
            throws ClassNotFoundException {
        TestPlan plan = launcher.discover(discovery(request, loader));
        channel.send(new Frame.Plan(progress.unitsOf(plan)));
        if (request.discoverOnly()) {
            return;
        }
        try {
            launcher.execute(plan, progress);
        } catch (Throwable e) {
            // JUnit rethrows what it holds for unrecoverable, such as an OutOfMemoryError: it is the running test's.
            progress.abort(e);
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

    private static PostDiscoveryFilter excluding(HashSet<String> excluded) {
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
