package kata.dnswire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Messages in words, one record a line. */
final class Told {

    private Told() {}

    static String message(Message message) {
        return message == null ? "null" : String.join("\n", lines(message));
    }

    private static List<String> lines(Message message) {
        List<String> lines = new ArrayList<>();
        lines.add("id " + message.id() + " flags " + message.flags());
        message.questions()
                .forEach(question -> lines.add(
                        "question " + name(question.name()) + " " + question.type() + " " + question.dnsClass()));
        message.answers().forEach(resource -> lines.add("answer " + resource(resource)));
        message.authorities().forEach(resource -> lines.add("authority " + resource(resource)));
        message.additionals().forEach(resource -> lines.add("additional " + resource(resource)));
        return lines;
    }

    /** In one line, with OPT at the end: that is how the golden file has it. */
    static String golden(Message message) {
        List<String> lines = lines(message);
        List<String> sorted = new ArrayList<>(lines);
        sorted.removeIf(line -> line.startsWith("additional . 41 "));
        lines.removeAll(sorted);
        sorted.addAll(lines);
        return String.join(" | ", sorted);
    }

    private static String resource(Resource resource) {
        return name(resource.name()) + " " + resource.type() + " " + resource.dnsClass() + " " + resource.ttl() + " "
                + data(resource.data());
    }

    private static String data(Data data) {
        if (data instanceof Data.Target target) {
            return "target " + name(target.name());
        }
        if (data instanceof Data.Mail mail) {
            return "mx " + mail.preference() + " " + name(mail.exchange());
        }
        if (data instanceof Data.Authority soa) {
            return "soa " + name(soa.primary()) + " " + name(soa.mailbox()) + " " + soa.serial() + " " + soa.refresh()
                    + " " + soa.retry() + " " + soa.expire() + " " + soa.minimum();
        }
        if (data instanceof Data.Texts texts) {
            return "txt "
                    + texts.texts().stream()
                            .map(text -> "<" + visible(text) + ">")
                            .collect(Collectors.joining(" "));
        }
        return data instanceof Data.Raw raw ? "raw " + raw.hex() : String.valueOf(data);
    }

    /** Labels with a dot behind each; a dot in a label is {@code \.}, other bytes are {@code \ddd}. */
    static String name(List<String> labels) {
        if (labels == null || labels.isEmpty()) {
            return labels == null ? "null" : ".";
        }
        return labels.stream()
                .map(label -> visible(label).replace(".", "\\.") + ".")
                .collect(Collectors.joining());
    }

    private static String visible(String bytes) {
        StringBuilder out = new StringBuilder();
        bytes.chars().forEach(c -> out.append(c >= ' ' && c < 127 ? String.valueOf((char) c) : "\\" + c));
        return out.toString();
    }
}
