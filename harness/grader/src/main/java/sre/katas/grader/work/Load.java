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

    /** Runnable threads for each CPU, over the last minute or now; 1 at the least, {@value #MOST} at the most. */
    static double factor() {
        int cpus = Runtime.getRuntime().availableProcessors();
        try {
            // The bean below says the same, but costs 50 ms to load.
            return factor(Files.readString(AVERAGES), cpus);
        } catch (IOException | RuntimeException e) {
            return bounded(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() / cpus);
        }
    }

    /**
     * As {@code /proc/loadavg} says it, proc(5): {@code 0.20 0.18 0.12 1/80 11206}. The average of a minute
     * lags behind; the threads that can run at this moment, the reader among them, do not.
     */
    static double factor(String loadavg, int cpus) {
        String[] fields = loadavg.split(" ");
        double average = Double.parseDouble(fields[0]);
        double others = Double.parseDouble(fields[3].substring(0, fields[3].indexOf('/'))) - 1;
        return bounded(Math.max(average, others) / cpus);
    }

    private static double bounded(double factor) {
        return Math.max(1, Math.min(MOST, factor));
    }
}
