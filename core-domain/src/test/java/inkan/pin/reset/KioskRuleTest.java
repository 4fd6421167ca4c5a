package inkan.pin.reset;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.Standing;
import inkan.pin.Pin;
import inkan.pin.verify.PinCase;
import inkan.policy.NationalPolicy;
import inkan.policy.PinTerms;
import inkan.rule.Verdict;
import inkan.time.Moment;
import inkan.value.PinKind;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KioskRuleTest {
    private static final PinTerms TERMS =
            NationalPolicy.JAPAN.on(Standing.TODAY).pins();
    private static final LocalDateTime TEN = Standing.TODAY.atTime(10, 0);

    @ParameterizedTest(name = "applied {0}, at the kiosk {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "never", textBlock = """
                    # hours
                    2024-03-01T10:00    | 2024-03-02T06:29       | THE_KIOSK_IS_OPEN
                    2024-03-01T10:00    | 2024-03-02T06:29:59    | THE_KIOSK_IS_OPEN
                    2024-03-01T10:00    | 2024-03-02T06:30       | allowed
                    2024-03-01T10:00    | 2024-03-01T22:59       | allowed
                    2024-03-01T10:00    | 2024-03-01T22:59:59    | allowed
                    2024-03-01T10:00    | 2024-03-01T23:00       | THE_KIOSK_IS_OPEN
                    2024-03-01T10:00    | 2024-03-01T23:30       | THE_KIOSK_IS_OPEN
                    2024-03-01T10:00    | 2024-03-02T00:00       | THE_KIOSK_IS_OPEN
                    # 24 hours
                    2024-03-01T10:00    | 2024-03-01T10:00       | allowed
                    2024-03-01T10:00    | 2024-03-02T10:00       | allowed
                    2024-03-01T10:00    | 2024-03-02T10:00:01    | THE_APPLICATION_IS_NOT_OVERDUE
                    2024-03-01T10:00    | 2024-03-02T10:01       | THE_APPLICATION_IS_NOT_OVERDUE
                    2024-02-28T12:00    | 2024-02-29T12:00       | allowed
                    2024-02-28T12:00    | 2024-02-29T12:00:01    | THE_APPLICATION_IS_NOT_OVERDUE
                    # the application may be made at any hour
                    2024-03-01T03:12    | 2024-03-01T06:30       | allowed
                    2024-03-01T23:30    | 2024-03-02T22:59:59    | allowed
                    # both
                    2024-03-01T23:30    | 2024-03-02T23:30:01    | THE_APPLICATION_IS_NOT_OVERDUE + THE_KIOSK_IS_OPEN
                    never               | 2024-03-01T10:00       | THE_APPLICATION_IS_NOT_OVERDUE
                    """)
    @Tag("P-5")
    void the_kiosk_is_visited_within_24_hours_of_the_application_from_half_past_6_until_23(
            @Nullable LocalDateTime appliedAt, LocalDateTime now, String verdict) {
        KioskRule.Case visit = visit(Standing.DELIVERED, Pin.LOCKED, appliedAt, now);

        assertThat(Verdict.inFull(KioskRule.CHECK, visit)).isEqualTo(verdict);
        assertThat(Verdict.inFull(KioskRule.APPLICATION, visit)).isEqualTo("allowed");
    }

    @ParameterizedTest(name = "{0}, other PIN {1} {2}, known: {3}, its certificate active: {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    SIGNATURE           | USER_AUTHENTICATION | FRESH    | true  | true  | allowed
                    SIGNATURE           | USER_AUTHENTICATION | MISTAKEN | true  | true  | allowed
                    SIGNATURE           | USER_AUTHENTICATION | LOCKED   | true  | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    SIGNATURE           | USER_AUTHENTICATION | LOCKED   | false | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    SIGNATURE           | USER_AUTHENTICATION | FRESH    | false | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    SIGNATURE           | USER_AUTHENTICATION | NOT_SET  | true  | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    SIGNATURE           | USER_AUTHENTICATION | FRESH    | true  | false | THE_OTHER_CERTIFICATE_IS_ACTIVE
                    SIGNATURE           | USER_AUTHENTICATION | FRESH    | false | false | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED + THE_OTHER_CERTIFICATE_IS_ACTIVE
                    USER_AUTHENTICATION | SIGNATURE           | FRESH    | true  | true  | allowed
                    USER_AUTHENTICATION | SIGNATURE           | LOCKED   | true  | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    USER_AUTHENTICATION | SIGNATURE           | FRESH    | false | true  | THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED
                    USER_AUTHENTICATION | SIGNATURE           | FRESH    | true  | false | THE_OTHER_CERTIFICATE_IS_ACTIVE
                    RESIDENT_REGISTRY   | -                   | NOT_SET  | false | false | A_KIOSK_RESETS_THE_PIN_OF_A_CERTIFICATE + THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED + THE_OTHER_CERTIFICATE_IS_ACTIVE
                    CARD_FACE           | -                   | NOT_SET  | false | false | A_KIOSK_RESETS_THE_PIN_OF_A_CERTIFICATE + THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED + THE_OTHER_CERTIFICATE_IS_ACTIVE
                    """)
    @Tag("P-5")
    void a_kiosk_resets_the_pin_of_a_certificate_where_that_of_the_other_is_known_and_its_certificate_active(
            PinKind pin, @Nullable PinKind other, Pin state, boolean known, boolean active, String verdict) {
        KioskRule.Case visit = new KioskRule.Case(
                new PinCase(Standing.DELIVERED.card(), pin, Pin.LOCKED.state()),
                other,
                state.state(),
                known,
                active,
                inJapan(TEN).instant(),
                inJapan(TEN),
                TERMS);

        assertThat(Verdict.inFull(KioskRule.CHECK, visit)).isEqualTo(verdict);
        assertThat(Verdict.inFull(KioskRule.APPLICATION, visit)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, PIN {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DELIVERED       | FRESH   | allowed
                    DELIVERED       | LOCKED  | allowed
                    ON_ITS_LAST_DAY | LOCKED  | allowed
                    DELIVERED       | NOT_SET | THE_PIN_IS_SET
                    SUSPENDED       | LOCKED  | THE_CARD_IS_IN_USE
                    EXPIRED         | LOCKED  | THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE
                    VOID            | LOCKED  | THE_CARD_IS_NOT_VOID + THE_CARD_IS_IN_USE
                    """)
    @Tag("P-5")
    @Tag("P-7")
    void a_kiosk_resets_no_pin_of_a_suspended_an_expired_or_a_void_card(Standing card, Pin state, String verdict) {
        KioskRule.Case visit = visit(card, state, TEN, TEN);

        assertThat(Verdict.inFull(KioskRule.CHECK, visit)).isEqualTo(verdict);
        assertThat(Verdict.inFull(KioskRule.APPLICATION, visit)).isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        KioskRule.Case visit = new KioskRule.Case(
                new PinCase(Standing.WRONG_IN_EVERY_WAY.card(), PinKind.CARD_FACE, null),
                null,
                null,
                false,
                false,
                null,
                inJapan(Standing.TODAY.atTime(3, 0)),
                TERMS);
        String application =
                "THE_CARD_IS_NOT_VOID + THE_HOLDER_IS_ENTITLED + THE_CARD_HAS_NOT_EXPIRED + THE_CARD_IS_IN_USE + THE_PIN_IS_SET"
                        + " + A_KIOSK_RESETS_THE_PIN_OF_A_CERTIFICATE + THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED"
                        + " + THE_OTHER_CERTIFICATE_IS_ACTIVE";

        assertThat(Verdict.inFull(KioskRule.APPLICATION, visit)).isEqualTo(application);
        assertThat(Verdict.inFull(KioskRule.CHECK, visit))
                .isEqualTo(application + " + THE_APPLICATION_IS_NOT_OVERDUE + THE_KIOSK_IS_OPEN");
        assertThat(KioskRule.THE_KIOSK_IS_OPEN.facts(visit))
                .isEqualTo(Map.of("opens", LocalTime.of(6, 30), "closes", LocalTime.of(23, 0)));
    }

    /** A visit for the signature PIN of somebody who knows the other one. */
    private static KioskRule.Case visit(
            Standing card, Pin state, @Nullable LocalDateTime appliedAt, LocalDateTime now) {
        return new KioskRule.Case(
                new PinCase(card.card(), PinKind.SIGNATURE, state.state()),
                PinKind.USER_AUTHENTICATION,
                Pin.FRESH.state(),
                true,
                true,
                appliedAt == null ? null : inJapan(appliedAt).instant(),
                inJapan(now),
                TERMS);
    }

    private static Moment inJapan(LocalDateTime time) {
        return new Moment(time.atZone(Moment.JAPAN).toInstant());
    }
}
