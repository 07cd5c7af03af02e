package sre.katas.grader.work;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much longer everything takes on this machine at this moment, because others compute too. */
final class Load {

    private static final double MOST = 50;
    private static final Path AVERAGES = Path.of("/proc/loadavg");

    private Load() {}

    /** Runnable threads for each CPU, over the last minute; 1 at the least, {@value #MOST} at the most. */
    static double factor() {
        double runnable = average() / Runtime.getRuntime().availableProcessors();
        return Math.max(1, Math.min(MOST, runnable));
    }

    private static double average() {
        try {
            // proc(5): the first of three averages. The bean below says the same, but costs 50 ms to load.
            String text = Files.readString(AVERAGES);
            return Double.parseDouble(text.substring(0, text.indexOf(' ')));
        } catch (IOException | RuntimeException e) {
            return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        }
    }
}
