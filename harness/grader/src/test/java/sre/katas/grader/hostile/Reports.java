package sre.katas.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import sre.katas.grader.catalog.Kata;
import sre.katas.grader.grade.StageResult;
import sre.katas.grader.grade.Verdict;
import sre.katas.grader.report.ReportFiles;
import sre.katas.grader.report.Style;
import sre.katas.grader.report.TerminalReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the reports of a verdict and reads them back as a program would. */
final class Reports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Reports() {}

    static void expectValid(Kata kata, Verdict verdict) throws IOException, SAXException, ParserConfigurationException {
        Path target = kata.home().resolve("target");
        ReportFiles.write(kata, verdict, target);
        JsonNode json = JSON.readTree(Files.readString(target.resolve("verdict.json")));
        assertThat(json.get("verdict").asString()).isEqualTo(verdict.verdict().name());
        assertThat(json.get("isolation").asString()).isEqualTo(verdict.isolation());
        assertThat(json.get("stages")).hasSize(verdict.stages().size());
        for (StageResult stage : verdict.stages()) {
            Path file = target.resolve("surefire-reports/TEST-" + kata.packageName() + "."
                    + stage.stage().tests() + ".xml");
            Element suite = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(stage.total());
        }
        assertThat(TerminalReport.of(verdict, Style.ofTerminal(false), "replay %s"))
                .as("no control code reaches the terminal")
                .matches("(?s)[^\\p{Cntrl}&&[^\\n]]*");
    }
}
