package sre.katas.cli;

import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import sre.katas.cli.command.KataCommand;
import sre.katas.cli.sitting.Contact;
import sre.katas.grader.catalog.ConfigException;
import sre.katas.grader.history.HistoryException;
import sre.katas.grader.report.Style;
import sre.katas.grader.sitting.SittingException;
import sre.katas.grader.work.WorkerException;

/** The command line as a whole: how a command is made, run, and how it fails. */
public final class Commands {

    /** Commands for shells, authors and repairs: none of them hears the bell. */
    private static final Set<String> WITHOUT_A_LEARNER = Set.of("completion", "doctor", "new", "prove");

    private static final String KNOWS_THE_OTHERS = "completion";

    private Commands() {}

    /** Runs one command to its exit code; never throws. */
    public static int run(Environment environment, String... arguments) {
        return of(environment, needed(arguments)).execute(arguments);
    }

    /** All commands, not yet run. */
    public static CommandLine of(Environment environment) {
        return of(environment, KataCommand.COMMANDS);
    }

    /** The one that is asked for, since making all of them takes a tenth of a second; all if it cannot be told. */
    private static List<Class<?>> needed(String... arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        Optional<Class<?>> one = KataCommand.COMMANDS.stream()
                .filter(command -> command.getAnnotation(Command.class).name().equals(name))
                .findFirst();
        return one.isEmpty() || name.equals(KNOWS_THE_OTHERS) ? KataCommand.COMMANDS : List.of(one.get());
    }

    private static CommandLine of(Environment environment, List<Class<?>> commands) {
        CommandLine root = new CommandLine(KataCommand.class, new Factory(environment));
        commands.forEach(root::addSubcommand);
        return root.setCommandName("kata")
                .setOut(environment.out())
                .setErr(environment.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.min(120, Math.max(60, environment.columns())))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(environment.style() == Style.COLOUR ? Ansi.ON : Ansi.OFF))
                .setExecutionStrategy(parsed -> execute(environment, parsed))
                .setParameterExceptionHandler((wrong, given) -> usage(environment, wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failure(environment, failure));
    }

    private static int execute(Environment environment, ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        List<ParseResult> subcommands = parsed.subcommands();
        String name =
                subcommands.isEmpty() ? "" : subcommands.get(0).commandSpec().name();
        if (!WITHOUT_A_LEARNER.contains(name)) {
            Contact.make(environment);
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int usage(Environment environment, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        environment.err().println("kata: " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, environment.err())) {
            environment.err().println("See: ./" + command.getCommandSpec().qualifiedName() + " --help");
        }
        environment.err().flush();
        return ExitCode.WRONG_USAGE;
    }

    private static int failure(Environment environment, Exception failure) throws Exception {
        if (System.getenv("KATA_DEBUG") != null) {
            throw failure;
        }
        environment.out().flush();
        environment.err().println("kata: " + message(failure));
        environment.err().flush();
        return failure instanceof UsageException || failure instanceof SittingException
                ? ExitCode.WRONG_USAGE
                : ExitCode.HARNESS_ERROR;
    }

    private static String message(Exception failure) {
        if (failure instanceof UncheckedIOException && failure.getCause() != null) {
            return failure.getMessage() + " (" + failure.getCause().getMessage() + ")";
        }
        boolean ours = failure instanceof UsageException
                || failure instanceof SittingException
                || failure instanceof ConfigException
                || failure instanceof HistoryException
                || failure instanceof WorkerException
                || failure instanceof UncheckedIOException;
        return ours
                ? String.valueOf(failure.getMessage())
                : "a fault of the harness itself: " + failure + " (KATA_DEBUG=1 shows where)";
    }

    /** Makes commands, each with the environment it works in. */
    private record Factory(Environment environment) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                Constructor<K> constructor = type.getDeclaredConstructor(Environment.class);
                constructor.setAccessible(true);
                return constructor.newInstance(environment);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("cannot make " + type, e.getCause());
            }
        }
    }
}
