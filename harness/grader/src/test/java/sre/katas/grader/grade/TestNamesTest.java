package sre.katas.grader.grade;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestNamesTest {

    @ParameterizedTest
    @CsvSource({
        "NamesTest#readsANameThatHoldsSpaces, reads a name that holds spaces",
        "NamesTest#keeps8BitBytes, keeps 8 bit bytes",
        "HttpTest#followsHTTPRedirects, follows HTTP redirects",
        "Outer.Inner#works, works",
        "T#two_words, two words",
    })
    void readAsWords(String unit, String words) {
        assertThat(TestNames.words(unit)).isEqualTo(words);
    }
}
