package inkan.certificate.renew;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.card.InEachStandingOfTheCard;
import inkan.card.Standing;
import inkan.certificate.CertificateState;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.policy.NationalPolicy;
import inkan.rule.Verdict;
import inkan.value.CertificateKind;
import inkan.value.Residence;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalRuleTest {
    @ParameterizedTest(name = "living in {0}, expiring {1}, asked {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    JAPAN  | 2020-09-24 | 2020-06-24 | THE_RENEWAL_WINDOW_IS_OPEN
                    JAPAN  | 2020-09-24 | 2020-06-25 | allowed
                    JAPAN  | 2020-09-24 | 2020-09-24 | allowed
                    JAPAN  | 2020-09-24 | 2020-09-25 | AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW
                    JAPAN  | 2024-10-10 | 2024-07-10 | THE_RENEWAL_WINDOW_IS_OPEN
                    JAPAN  | 2024-10-10 | 2024-07-11 | allowed
                    JAPAN  | 2024-10-10 | 2024-10-10 | allowed
                    JAPAN  | 2024-10-10 | 2024-10-11 | AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW
                    JAPAN  | 2026-02-28 | 2025-11-28 | THE_RENEWAL_WINDOW_IS_OPEN
                    JAPAN  | 2026-02-28 | 2025-11-29 | allowed
                    JAPAN  | 2025-05-31 | 2025-02-28 | THE_RENEWAL_WINDOW_IS_OPEN
                    JAPAN  | 2025-05-31 | 2025-03-01 | allowed
                    ABROAD | 2027-10-10 | 2026-10-10 | THE_RENEWAL_WINDOW_ABROAD_IS_OPEN
                    ABROAD | 2027-10-10 | 2026-10-11 | allowed
                    ABROAD | 2027-10-10 | 2027-10-10 | allowed
                    ABROAD | 2027-10-10 | 2027-10-11 | AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW
                    """)
    @Tag("W-1")
    @Tag("W-2")
    @Tag("W-3")
    @Tag("W-4")
    void a_certificate_is_renewed_from_the_opening_of_its_window_to_its_last_day_with_or_without_a_notice(
            Residence residence, LocalDate expiresOn, LocalDate today, String verdict) {
        LocalDate opensOn = NationalPolicy.JAPAN.on(today).window().opensFor(expiresOn, residence);
        CardStanding card = new CardStanding(CardState.DELIVERED, null, expiresOn.plusYears(5), today, true);
        Expiry renewed = new Expiry(expiresOn.plusYears(5), 6, expiresOn.plusYears(5), Bound.BIRTHDAY);

        assertThat(Verdict.inFull(
                        RenewalRule.CHECK,
                        new RenewalRule.Case(
                                card,
                                CertificateKind.USER_AUTHENTICATION,
                                CertificateState.ACTIVE,
                                expiresOn,
                                opensOn,
                                residence,
                                renewed)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("W-1")
    void who_comes_too_early_is_told_when_the_window_opens_and_closes() {
        RenewalRule.Case early = new RenewalRule.Case(
                Standing.DELIVERED.card(),
                CertificateKind.SIGNATURE,
                CertificateState.ACTIVE,
                LocalDate.of(2024, 10, 10),
                LocalDate.of(2024, 7, 11),
                Residence.JAPAN,
                extendedTo(TODAY.plusYears(5), Bound.BIRTHDAY));

        assertThat(RenewalRule.THE_RENEWAL_WINDOW_IS_OPEN.facts(early))
                .isEqualTo(Map.of("opensOn", LocalDate.of(2024, 7, 11), "closesOn", LocalDate.of(2024, 10, 10)));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "ABSENT", textBlock = """
                    USER_AUTHENTICATION | ACTIVE     | allowed
                    USER_AUTHENTICATION | HELD       | THE_CERTIFICATE_IS_ACTIVE
                    USER_AUTHENTICATION | SUPERSEDED | THE_CERTIFICATE_IS_ACTIVE
                    USER_AUTHENTICATION | REVOKED    | THE_CERTIFICATE_IS_ACTIVE
                    USER_AUTHENTICATION | ABSENT     | THE_CERTIFICATE_IS_ACTIVE
                    SIGNATURE           | ACTIVE     | allowed
                    SIGNATURE           | HELD       | THE_CERTIFICATE_IS_ACTIVE
                    SIGNATURE           | SUPERSEDED | THE_CERTIFICATE_IS_ACTIVE
                    SIGNATURE           | REVOKED    | THE_CERTIFICATE_IS_ACTIVE
                    SIGNATURE           | ABSENT     | THE_CERTIFICATE_IS_ACTIVE
                    """)
    @Tag("C-11")
    void only_an_active_certificate_is_renewed(CertificateKind kind, @Nullable CertificateState state, String verdict) {
        assertThat(Verdict.inFull(
                        RenewalRule.CHECK,
                        new RenewalRule.Case(
                                Standing.DELIVERED.card(),
                                kind,
                                state,
                                TODAY,
                                TODAY,
                                Residence.JAPAN,
                                extendedTo(TODAY.plusYears(5), Bound.BIRTHDAY))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "bound by {0}, longer by {1} days: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    BIRTHDAY                        |  1 | allowed
                    CARD                            |  1 | allowed
                    PERIOD_OF_STAY                  |  1 | allowed
                    USER_AUTHENTICATION_CERTIFICATE |  1 | allowed
                    CARD_CERTIFICATE                |  1 | allowed
                    CARD                            |  0 | THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    CARD                            | -1 | THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    PERIOD_OF_STAY                  |  0 | THE_CERTIFICATE_WOULD_BE_EXTENDED
                    PERIOD_OF_STAY                  | -1 | THE_CERTIFICATE_WOULD_BE_EXTENDED
                    USER_AUTHENTICATION_CERTIFICATE |  0 | THE_CERTIFICATE_WOULD_BE_EXTENDED
                    CARD_CERTIFICATE                |  0 | THE_CERTIFICATE_WOULD_BE_EXTENDED
                    BIRTHDAY                        |  0 | THE_CERTIFICATE_WOULD_BE_EXTENDED
                    """)
    @Tag("V-10")
    void renewal_has_to_extend_the_certificate_and_a_card_that_binds_it_has_to_be_renewed_itself(
            Bound boundBy, int days, String verdict) {
        LocalDate expiresOn = TODAY.plusDays(30);

        assertThat(Verdict.inFull(
                        RenewalRule.CHECK,
                        new RenewalRule.Case(
                                Standing.DELIVERED.card(),
                                CertificateKind.SIGNATURE,
                                CertificateState.ACTIVE,
                                expiresOn,
                                TODAY,
                                Residence.JAPAN,
                                extendedTo(expiresOn.plusDays(days), boundBy))))
                .isEqualTo(verdict);
    }

    @InEachStandingOfTheCard
    @Tag("W-5")
    @Tag("C-9")
    @Tag("C-11")
    @Tag("V-9")
    void a_certificate_is_renewed_on_a_card_in_use(Standing card, String verdict) {
        assertThat(Verdict.inFull(
                        RenewalRule.CHECK,
                        new RenewalRule.Case(
                                card.card(),
                                CertificateKind.SIGNATURE,
                                CertificateState.ACTIVE,
                                TODAY,
                                TODAY,
                                Residence.JAPAN,
                                extendedTo(TODAY.plusYears(5), Bound.BIRTHDAY))))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "card {0}, certificate {1}, expiring {2}, window from {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "ABSENT", textBlock = """
                    WRONG_IN_EVERY_WAY | ABSENT  | 2024-06-02 | 2024-06-04 | THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CERTIFICATE_IS_ACTIVE + AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW + THE_RENEWAL_WINDOW_IS_OPEN + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    EXPIRED            | REVOKED | 2024-06-02 | 2024-03-03 | THE_CERTIFICATE_IS_ACTIVE + AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    EXPIRED            | ACTIVE  | 2024-06-02 | 2024-03-03 | AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    SUSPENDED          | ACTIVE  | 2024-09-10 | 2024-06-11 | THE_RENEWAL_WINDOW_IS_OPEN + THE_CARD_IS_IN_USE + THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    SUSPENDED          | ACTIVE  | 2024-06-10 | 2024-03-11 | THE_CARD_IS_IN_USE + THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE + THE_CERTIFICATE_WOULD_BE_EXTENDED
                    """)
    void of_several_broken_rules_the_first_answers_and_all_are_listed(
            Standing card, @Nullable CertificateState state, LocalDate expiresOn, LocalDate opensOn, String verdict) {
        assertThat(Verdict.inFull(
                        RenewalRule.CHECK,
                        new RenewalRule.Case(
                                card.card(),
                                CertificateKind.SIGNATURE,
                                state,
                                expiresOn,
                                opensOn,
                                Residence.JAPAN,
                                extendedTo(expiresOn, Bound.CARD))))
                .isEqualTo(verdict);
    }

    private static Expiry extendedTo(LocalDate expiresOn, Bound boundBy) {
        return new Expiry(expiresOn, 6, LocalDate.of(2030, 1, 1), boundBy);
    }
}
