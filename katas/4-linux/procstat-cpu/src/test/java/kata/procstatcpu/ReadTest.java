package kata.procstatcpu;

import static kata.procstatcpu.Answers.checkRead;

import org.junit.jupiter.api.Test;

class ReadTest {

    @Test
    void readsALine() {
        checkRead(
                "cpu0 500 50 250 4000 100 5 10 15 150 20\n",
                "cpu0 500 50 250 4000 100 5 10 15 150 20",
                "user nice system idle iowait irq softirq steal guest guest_nice, in this order.");
    }

    @Test
    void readsTheLineOfAllCpus() {
        checkRead(
                "cpu  1000 100 500 8000 200 10 20 30 300 40\ncpu0 1000 100 500 8000 200 10 20 30 300 40\n",
                "cpu 1000 100 500 8000 200 10 20 30 300 40\ncpu0 1000 100 500 8000 200 10 20 30 300 40",
                "The line of all CPUs is named cpu, with two blanks behind it, so that the columns are aligned.");
    }

    @Test
    void readsTheLinesOfOldKernels() {
        checkRead(
                "cpu 10 20 30 40\ncpu0 1 2 3 4 5 6 7\ncpu1 1 2 3 4 5 6 7 8\ncpu2 1 2 3 4 5 6 7 8 9\n",
                "cpu 10 20 30 40 0 0 0 0 0 0\ncpu0 1 2 3 4 5 6 7 0 0 0\ncpu1 1 2 3 4 5 6 7 8 0 0\ncpu2 1 2 3 4 5 6 7 8 9 0",
                "Linux 2.4 had four counters, 2.6.0 seven, 2.6.11 eight, 2.6.24 nine. Those that lack are 0.");
    }

    @Test
    void readsTheLinesOfKernelsToCome() {
        checkRead(
                "cpu0 1 2 3 4 5 6 7 8 9 10 11 12\n",
                "cpu0 1 2 3 4 5 6 7 8 9 10",
                "What follows behind guest_nice is ignored.");
    }

    @Test
    void ignoresOtherLines() {
        checkRead(
                "cpuidle 9 9 9 9\ncpu0 1 2 3 4 5 6 7 8 9 10\ncpu-freq 9 9 9 9\nintr 4711 0 9 0\nctxt 17\nbtime 1764000000\n"
                        + "processes 99\nprocs_running 2\nprocs_blocked 0\nsoftirq 9 1 2 3 4\n",
                "cpu0 1 2 3 4 5 6 7 8 9 10",
                "A CPU line begins with cpu, or with cpu and a number, and nothing else before the blank.");
    }

    @Test
    void readsNumbersInAnyOrderAndWithGaps() {
        checkRead(
                "cpu11 1 0 0 4\nintr 1 2 3\ncpu2 2 0 0 4\ncpu1023 5 0 0 4\ncpu128 3 0 0 4",
                "cpu1023 5 0 0 4 0 0 0 0 0 0\ncpu11 1 0 0 4 0 0 0 0 0 0\ncpu128 3 0 0 4 0 0 0 0 0 0\ncpu2 2 0 0 4 0 0 0 0 0 0",
                "Every CPU line counts, wherever it stands, the last one also without a line end.");
    }

    @Test
    void readsCountersOfAMachineThatWasNeverRebooted() {
        checkRead(
                "cpu  3000000000 0 0 999999999999999\n",
                "cpu 3000000000 0 0 999999999999999 0 0 0 0 0 0",
                "64 CPUs count past two thousand million ticks, the end of an int, within four days.");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        checkRead("", "none", "No line, no CPU.");
        checkRead("intr 1 2 3\n\nctxt 4\n", "none", "No line of a CPU, no CPU. An empty line is none either.");
    }
}
