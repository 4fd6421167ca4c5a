package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeesTest {
    @ParameterizedTest(name = "reissued: {0}, express: {1}, with certificates: {2}: {3} yen")
    @CsvSource({
        "false, false, true,  0",
        "false, false, false, 0",
        "true,  false, true,  1000",
        "true,  false, false, 800",
        "false, true,  true,  2000",
        "false, true,  false, 1800",
        "true,  true,  true,  2000",
        "true,  true,  false, 1800"
    })
    @Tag("W-6")
    @Tag("C-8")
    void only_reissue_after_loss_and_express_issue_cost_anything(
            boolean reissued, boolean express, boolean withCertificates, int yen) {
        Fees fees = NationalPolicy.JAPAN.on(LocalDate.of(2024, 12, 2)).fees();

        assertThat(fees.forCard(reissued, express, withCertificates)).isEqualTo(yen);
    }
}
