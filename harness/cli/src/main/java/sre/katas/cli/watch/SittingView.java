package sre.katas.cli.watch;

import java.util.Optional;
import java.util.OptionalLong;
import sre.katas.cli.Environment;
import sre.katas.cli.sitting.Now;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.Seeds;
import sre.katas.grader.history.Part;
import sre.katas.grader.history.Sitting;

/** The open sitting as watch shows it: looked up now and then, never while a verdict is awaited. */
final class SittingView {

    private final Environment environment;
    private volatile Optional<Sitting> sitting = Optional.empty();
    private String taken = "";

    SittingView(Environment environment) {
        this.environment = environment;
        refresh();
    }

    /** Looks it up: another terminal may have begun or finished one. */
    void refresh() {
        sitting = Now.open(environment);
    }

    boolean running() {
        return sitting.filter(open -> open.running(environment.clock().instant()))
                .isPresent();
    }

    boolean runningWith(Kata kata) {
        return running() && sitting.filter(open -> open.has(kata.id())).isPresent();
    }

    /** One line with the time that is left. */
    Optional<String> line() {
        return sitting.map(open -> Now.line(environment, open));
    }

    /** The katas of the sitting, after the first of them that is this one. */
    Optional<String> after(Kata kata) {
        return sitting.map(Sitting::parts).filter(parts -> parts.size() > 1).map(parts -> {
            int place = parts.stream().map(Part::kata).toList().indexOf(kata.id());
            return parts.get((place + 1) % parts.size()).kata();
        });
    }

    /** The seed of the random cases while the kata is part of a running sitting. */
    OptionalLong seed(Kata kata) {
        Optional<Sitting> open = sitting;
        return runningWith(kata) && open.isPresent()
                ? OptionalLong.of(Seeds.parse(open.get().seed()))
                : OptionalLong.empty();
    }

    /** Whether the bell has rung and nobody has taken the attempts; true once for each sitting. */
    boolean bellIsDue() {
        Optional<Sitting> over = sitting.filter(
                        open -> !open.running(environment.clock().instant()))
                .filter(open -> open.parts().stream().anyMatch(part -> !part.ended()))
                .filter(open -> !open.id().equals(taken));
        over.ifPresent(open -> taken = open.id());
        return over.isPresent();
    }
}
