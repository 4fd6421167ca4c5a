package inkan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityRuleTest {
    @ParameterizedTest(name = "new: {0}: {1}")
    @CsvSource({"true, allowed", "false, THE_IDENTIFIER_IS_NEW"})
    @Tag("D-1")
    void an_identifier_is_given_once(boolean isNew, String verdict) {
        assertThat(Verdict.inFull(IdentityRule.CHECK, isNew)).isEqualTo(verdict);
    }
}
