package kata.dnswire;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import sre.katas.fixtures.Expectation;

/** Calls the attempt, and compares. */
final class Check {

    private Check() {}

    /** A message of questions only, with id 7 and flags 256. */
    static Message asks(Question... questions) {
        return new Message(7, 256, List.of(questions), List.of(), List.of(), List.of());
    }

    static Question question(String... labels) {
        return new Question(List.of(labels), 1, 1);
    }

    /** A message of answers only, with id 7 and flags 256. */
    static Message answers(Resource... answers) {
        return new Message(7, 256, List.of(), List.of(answers), List.of(), List.of());
    }

    /** A record of the root, as {@link Packet#answer} writes it. */
    static Resource resource(int type, Data data, String... labels) {
        return new Resource(List.of(labels), type, 1, 60, data);
    }

    static void decodes(String written, Message expected, String rule) {
        decodes(written, Packet.of(written), expected, rule);
    }

    static void decodes(String told, byte[] wire, Message expected, String rule) {
        byte[] given = wire.clone();
        Message got = null;
        String words;
        try {
            got = DnsWire.decode(given);
            words = Told.message(got);
        } catch (UnsupportedOperationException notWritten) {
            throw notWritten;
        } catch (RuntimeException e) {
            words = "threw " + e;
        }
        Expectation.given("message", told)
                .expected(Told.message(expected))
                .got(words)
                .because(rule)
                .holds(expected.equals(got));
        Expectation.given("message", told)
                .expected("message after the call", Packet.hex(wire))
                .got(Packet.hex(given))
                .because("What you are given stays as it was.")
                .holds(Arrays.equals(wire, given));
    }

    static void refused(String written, String rule) {
        refused(written, Packet.of(written), rule);
    }

    static void refused(String told, byte[] wire, String rule) {
        String got;
        try {
            got = "returned\n" + beginning(Told.message(DnsWire.decode(wire.clone())));
        } catch (IllegalArgumentException refused) {
            return;
        } catch (UnsupportedOperationException notWritten) {
            throw notWritten;
        } catch (RuntimeException | StackOverflowError e) {
            got = "threw " + e;
        }
        throw Expectation.given("message", told)
                .expected("IllegalArgumentException")
                .got(got)
                .because(rule)
                .failure();
    }

    /** The first lines: a message that should not be one needs no more. */
    private static String beginning(String message) {
        return message.lines().limit(5).collect(Collectors.joining("\n"))
                + (message.lines().count() > 5 ? "\n…" : "");
    }

    /** The attempt's bytes are this message; how many there are does not matter. */
    static byte[] writes(Message message, String rule) {
        return writes(Told.message(message), message, rule);
    }

    static byte[] writes(String told, Message message, String rule) {
        byte[] wire = new byte[0];
        String words;
        boolean same = false;
        try {
            wire = DnsWire.encode(message);
            Message read = Model.decode(wire);
            same = message.equals(read);
            words = "bytes   " + Packet.hex(wire) + "\nread as "
                    + Told.message(read).replace("\n", "\n        ");
        } catch (Model.Refused e) {
            words = "bytes   " + Packet.hex(wire) + "\nwhich are no message: " + e.getMessage();
        } catch (UnsupportedOperationException notWritten) {
            throw notWritten;
        } catch (RuntimeException e) {
            words = "threw " + e;
        }
        Expectation.given("message", told)
                .expected("bytes that are read as this message")
                .got(words)
                .because(rule)
                .holds(same);
        return wire;
    }

    static void writesInAllBytes(String told, Message message, String rule) {
        byte[] wire = writes(told, message, rule);
        Expectation.given("message", told)
                .expected("length", Model.length(message) + " bytes")
                .got(wire.length + " bytes: " + Packet.hex(wire))
                .because(rule)
                .holds(wire.length == Model.length(message));
    }

    static void doesNotWrite(String told, Message message, String rule) {
        String got;
        try {
            byte[] wire = DnsWire.encode(message);
            got = "returned " + wire.length + " bytes: " + Packet.hex(wire);
        } catch (IllegalArgumentException refused) {
            return;
        } catch (UnsupportedOperationException notWritten) {
            throw notWritten;
        } catch (RuntimeException e) {
            got = "threw " + e;
        }
        throw Expectation.given("message", told)
                .expected("IllegalArgumentException")
                .got(got)
                .because(rule)
                .failure();
    }
}
