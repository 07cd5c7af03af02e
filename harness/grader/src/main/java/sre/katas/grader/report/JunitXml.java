package sre.katas.grader.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.TestResult;
import sre.katas.grader.work.TestVerdict;

/** JUnit XML, one document for each test class, as Surefire writes it and CI systems read it. */
public final class JunitXml {

    private JunitXml() {}

    /**
     * The document of one stage.
     *
     * @param packageName package of its test class
     */
    public static String of(StageResult stage, String packageName) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            suite(xml, stage, packageName);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, StageResult stage, String packageName) throws XMLStreamException {
        List<TestResult> tests = stage.tests();
        String className = packageName + "." + stage.stage().tests();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", className);
        xml.writeAttribute("tests", Integer.toString(tests.size()));
        xml.writeAttribute("failures", count(tests, "failure"));
        xml.writeAttribute("errors", count(tests, "error"));
        xml.writeAttribute("skipped", count(tests, "skipped"));
        xml.writeAttribute(
                "time", seconds(tests.stream().mapToLong(TestResult::millis).sum()));
        for (TestResult test : tests) {
            testCase(xml, test, className);
        }
        xml.writeEndElement();
    }

    private static void testCase(XMLStreamWriter xml, TestResult test, String className) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", test.id().substring(test.id().indexOf('#') + 1));
        xml.writeAttribute("classname", className);
        xml.writeAttribute("time", seconds(test.millis()));
        String element = element(test.verdict());
        if (element != null) {
            String message = legal(test.message() == null ? "" : test.message());
            xml.writeStartElement(element);
            xml.writeAttribute("message", message.lines().findFirst().orElse(""));
            if (!element.equals("skipped")) {
                xml.writeAttribute("type", test.verdict().name());
            }
            xml.writeCharacters(
                    message + (test.frames().isEmpty() ? "" : "\nat " + legal(String.join("\nat ", test.frames()))));
            xml.writeEndElement();
        }
        if (!test.output().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(test.output()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static @Nullable String element(TestVerdict verdict) {
        return switch (verdict) {
            case PASSED -> null;
            case WRONG_ANSWER -> "failure";
            case NOT_RUN -> "skipped";
            case RUNTIME_ERROR, TIME_LIMIT, MEMORY_LIMIT, STACK_OVERFLOW, OUTPUT_LIMIT, EXITED, CRASHED -> "error";
        };
    }

    private static String count(List<TestResult> tests, String element) {
        return Long.toString(tests.stream()
                .filter(test -> element.equals(element(test.verdict())))
                .count());
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }

    /** XML 1.0 has no way to write most control characters and lone surrogates: they become U+FFFD. */
    private static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isLegal(c) ? c : 0xFFFD));
        return out.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
