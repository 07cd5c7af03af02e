package sre.katas.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import sre.katas.grader.grade.StageResult;

class JunitXmlTest {

    @Test
    void countsFailuresAndWhatWasNotRun() throws Exception {
        Element suite = parse(stage("expected 1", "")).getDocumentElement();

        assertThat(suite.getAttribute("name")).isEqualTo("kata.lrucache.RecencyTest");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    }

    @Test
    void staysWellFormedWhateverAnAttemptSays() throws Exception {
        Document document = parse(stage("]]> & <b> \u0000 \ud800 \uffff", "\u001b[31m</system-out>"));

        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getTextContent()).startsWith("]]> & <b> \ufffd \ufffd \ufffd");
        assertThat(document.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("\ufffd[31m</system-out>");
    }

    private static StageResult stage(String message, String output) {
        return SampleVerdicts.inProgress(message, output).stages().get(1);
    }

    private static Document parse(StageResult stage) throws Exception {
        String xml = JunitXml.of(stage, "kata.lrucache");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
