package sre.katas.worker;

import java.util.Optional;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** Units of the grade: test methods, named {@code Class#method}, nested classes {@code Outer.Inner#method}. */
final class Units {

    private Units() {}

    static Optional<String> of(Optional<TestSource> source) {
        return source.filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> simpleName(method.getClassName()) + "#" + method.getMethodName());
    }

    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
