package sre.katas.grader.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void isTheAverageOfEachCpu() {
        assertThat(Load.factor("6.00 3.00 1.00 2/80 11206\n", 2)).isEqualTo(3);
    }

    @Test
    void isWhatRunsNowWhereThatIsMore() {
        assertThat(Load.factor("0.50 3.00 1.00 41/300 11206\n", 2)).isEqualTo(20);
    }

    @Test
    void isOneOnAMachineWithTimeToSpare() {
        assertThat(Load.factor("0.00 0.00 0.00 1/80 11206\n", 2)).isEqualTo(1);
    }

    @Test
    void isBounded() {
        assertThat(Load.factor("900.00 3.00 1.00 1200/3000 11206\n", 2)).isEqualTo(50);
    }

    @Test
    void isReadOnThisMachine() {
        assertThat(Load.factor()).isBetween(1.0, 50.0);
    }
}
