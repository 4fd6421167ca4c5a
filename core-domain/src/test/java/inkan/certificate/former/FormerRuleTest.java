package inkan.certificate.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.resident.EndOfEntitlement;
import inkan.rule.Verdict;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormerRuleTest {
    @ParameterizedTest(name = "issued {0}, end {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "2003-08-25, none,           allowed",
                "2015-12-31, none,           allowed",
                "2016-01-01, none,           IT_WAS_ISSUED_BEFORE_2016",
                "2024-06-03, none,           IT_WAS_ISSUED_BEFORE_2016",
                "2015-12-31, DEATH,          THE_PERSON_IS_STILL_A_RESIDENT",
                "2015-12-31, RECORD_DELETED, THE_PERSON_IS_STILL_A_RESIDENT",
                "2016-01-01, DEATH,          THE_PERSON_IS_STILL_A_RESIDENT + IT_WAS_ISSUED_BEFORE_2016"
            })
    @Tag("C-12")
    @Tag("C-9")
    void certificates_of_a_residents_former_cards_are_taken_in_where_they_were_issued_before_2016(
            LocalDate issuedOn, @Nullable EndOfEntitlement end, String verdict) {
        assertThat(Verdict.inFull(FormerRule.CHECK, new FormerRule.Case(end, issuedOn, LocalDate.of(2024, 6, 3))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "issued {0}, asked on 2015-11-14: {1}")
    @CsvSource({"2015-11-13, allowed", "2015-11-14, allowed", "2015-11-15, IT_WAS_ISSUED_BEFORE_2016"})
    @Tag("C-12")
    @Tag("C-13")
    void what_is_not_issued_yet_is_not_taken_in(LocalDate issuedOn, String verdict) {
        LocalDate today = LocalDate.of(2015, 11, 14);

        assertThat(Verdict.inFull(FormerRule.CHECK, new FormerRule.Case(null, issuedOn, today)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("C-12")
    @Tag("V-9")
    void a_certificate_cannot_have_expired_before_its_issue() {
        LocalDate issuedOn = LocalDate.of(2015, 12, 1);

        assertThat(certificate(issuedOn, issuedOn).expiresOn()).isEqualTo(issuedOn);
        assertThatThrownBy(() -> certificate(issuedOn, issuedOn.minusDays(1))).isInstanceOf(InvalidValue.class);
    }

    private static ImportFormerCertificate certificate(LocalDate issuedOn, LocalDate expiresOn) {
        return new ImportFormerCertificate(
                new ResidentId("resident-1"), new SerialNumber("cert-1"), issuedOn, expiresOn);
    }
}
