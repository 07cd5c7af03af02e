package sre.katas.worker;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What all code in a JVM shares and any can change, as it was at one moment. {@link #restore} puts
 * it back and names what it found changed. An attempt may have put objects of its own there: what
 * they throw is taken for a change, and where they loop the grader's deadline ends it.
 */
final class GlobalState {

    private static final byte[] NOTHING = {};

    private final Properties live = System.getProperties();
    private final Properties properties = (Properties) live.clone();
    private final Locale locale = Locale.getDefault();
    private final Locale display = Locale.getDefault(Locale.Category.DISPLAY);
    private final Locale format = Locale.getDefault(Locale.Category.FORMAT);
    private final TimeZone zone = TimeZone.getDefault();
    private final Thread.@Nullable UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    private final @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final InputStream in = System.in;
    private final boolean descriptorsOpen = descriptorsOpen();

    private GlobalState() {}

    static GlobalState now() {
        return new GlobalState();
    }

    /** Standard streams of a run's own: an empty input, and outputs that a former run cannot have closed. */
    static void freshStreams() {
        System.setOut(stream(FileDescriptor.out, FileDescriptor.err));
        System.setErr(stream(FileDescriptor.err, FileDescriptor.out));
        System.setIn(new ByteArrayInputStream(new byte[0]));
    }

    /** Both descriptors lead to the grader: where one is closed, the other serves. */
    private static PrintStream stream(FileDescriptor descriptor, FileDescriptor other) {
        return new PrintStream(new FileOutputStream(descriptor.valid() ? descriptor : other), true);
    }

    /** Puts everything back; what was changed, empty if nothing. */
    List<String> restore() {
        Thread.interrupted();
        List<String> changed = new ArrayList<>();
        restoreStreams(changed);
        restoreProperties(changed);
        restoreLocale(changed);
        if (!sameZone()) {
            changed.add("changed the default time zone");
            TimeZone.setDefault(zone);
        }
        if (Thread.getDefaultUncaughtExceptionHandler() != handler) {
            changed.add("set a default handler of uncaught exceptions");
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        if (Thread.currentThread().getContextClassLoader() != loader) {
            changed.add("replaced the context class loader");
            Thread.currentThread().setContextClassLoader(loader);
        }
        return changed;
    }

    private void restoreStreams(List<String> changed) {
        if (System.out != out || System.err != err || System.in != in) {
            changed.add("replaced a standard stream");
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
        if (closed(out) || closed(err) || (descriptorsOpen && !descriptorsOpen())) {
            changed.add("closed a standard stream");
            freshStreams();
        }
    }

    private static boolean descriptorsOpen() {
        return FileDescriptor.out.valid() && FileDescriptor.err.valid();
    }

    private static boolean closed(PrintStream stream) {
        try {
            // A closed stream shows no error before something is written to it.
            stream.write(NOTHING, 0, 0);
            return stream.checkError();
        } catch (Throwable e) {
            return true;
        }
    }

    private void restoreProperties(List<String> changed) {
        if (System.getProperties() != live || !equal(live, properties)) {
            changed.add("changed the system properties");
            System.setProperties((Properties) properties.clone());
        }
    }

    private static boolean equal(Properties one, Properties other) {
        try {
            return other.equals(one);
        } catch (Throwable e) {
            return false;
        }
    }

    private void restoreLocale(List<String> changed) {
        if (!Locale.getDefault().equals(locale)
                || !Locale.getDefault(Locale.Category.DISPLAY).equals(display)
                || !Locale.getDefault(Locale.Category.FORMAT).equals(format)) {
            changed.add("changed the default locale");
            Locale.setDefault(locale);
            Locale.setDefault(Locale.Category.DISPLAY, display);
            Locale.setDefault(Locale.Category.FORMAT, format);
        }
    }

    private boolean sameZone() {
        try {
            return zone.equals(TimeZone.getDefault());
        } catch (Throwable e) {
            return false;
        }
    }
}
