package sre.katas.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerdictJsonTest {

    @Test
    void holdsWhatTheContractNames() {
        JsonNode json = read(VerdictJson.of(SampleVerdicts.inProgress("expected 1", "printed")));

        assertThat(json.get("kata").asString()).isEqualTo("lru-cache");
        assertThat(json.get("verdict").asString()).isEqualTo("IN_PROGRESS");
        assertThat(json.get("passed").asInt()).isEqualTo(1);
        assertThat(json.get("total").asInt()).isEqualTo(3);
        assertThat(json.get("edited").asBoolean()).isFalse();
        assertThat(json.get("seed").asString()).isEqualTo("7f3a");
        assertThat(json.get("jdk").asString()).isEqualTo("17.0.15");
        assertThat(json.get("isolation").asString()).isEqualTo("process");
        assertThat(json.get("millis").asInt()).isEqualTo(84);
        JsonNode stage = json.get("stages").get(1);
        assertThat(stage.get("title").asString()).isEqualTo("Forgets the eldest");
        assertThat(stage.get("bonus").asBoolean()).isFalse();
        JsonNode test = stage.get("tests").get(0);
        assertThat(test.get("id").asString()).isEqualTo("RecencyTest#getRefreshes");
        assertThat(test.get("verdict").asString()).isEqualTo("WRONG_ANSWER");
        assertThat(test.get("message").asString()).isEqualTo("expected 1");
        assertThat(json.get("stages").get(0).get("tests").get(0).get("message").isNull())
                .isTrue();
    }

    @Test
    void isUtf8WhateverAnAttemptSays() {
        String json = VerdictJson.of(SampleVerdicts.inProgress("lone \ud800 surrogate", "\u0000"));

        String decoded = new String(json.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        JsonNode test = read(decoded).get("stages").get(1).get("tests").get(0);
        assertThat(test.get("message").asString()).isEqualTo("lone \ufffd surrogate");
        assertThat(test.get("output").asString()).isEqualTo("\u0000");
    }

    private static JsonNode read(String json) {
        return new JsonMapper().readTree(json);
    }
}
