package inkan.foureyes;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FourEyesRuleTest {
    @ParameterizedTest(name = "asked by {0}, decided by {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    clerk-sato | clerk-suzuki | allowed
                    clerk-sato | clerk-sato-2 | allowed
                    clerk-sato | clerk-sato   | ANOTHER_ONE_DECIDES
                    """)
    @Tag("D-3")
    void who_asks_does_not_decide(String askedBy, String decidedBy, String verdict) {
        assertThat(Verdict.inFull(FourEyesRule.CHECK, new FourEyesRule.Case(askedBy, decidedBy)))
                .isEqualTo(verdict);
    }
}
