package inkan.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.rule.Words;
import inkan.value.PinKind;
import inkan.value.Platform;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTimelineTest {
    private static final PolicyTimeline JAPAN = NationalPolicy.JAPAN;

    @ParameterizedTest(name = "{0}: {1}, adult at {2}, smartphones {3}, face card {4}, abroad {5}, express {6}")
    @CsvSource(delimiter = '|', textBlock = """
                    2015-10-05 | jp-2015-10 | 20 |                | false | false | false
                    2022-03-31 | jp-2015-10 | 20 |                | false | false | false
                    2022-04-01 | jp-2022-04 | 18 |                | false | false | false
                    2023-05-10 | jp-2022-04 | 18 |                | false | false | false
                    2023-05-11 | jp-2023-05 | 18 | ANDROID        | false | false | false
                    2023-12-14 | jp-2023-05 | 18 | ANDROID        | false | false | false
                    2023-12-15 | jp-2023-12 | 18 | ANDROID        | true  | false | false
                    2024-05-26 | jp-2023-12 | 18 | ANDROID        | true  | false | false
                    2024-05-27 | jp-2024-05 | 18 | ANDROID        | true  | true  | false
                    2024-12-01 | jp-2024-05 | 18 | ANDROID        | true  | true  | false
                    2024-12-02 | jp-2024-12 | 18 | ANDROID        | true  | true  | true
                    2025-06-23 | jp-2024-12 | 18 | ANDROID        | true  | true  | true
                    2025-06-24 | jp-2025-06 | 18 | ANDROID IPHONE | true  | true  | true
                    2099-12-31 | jp-2025-06 | 18 | ANDROID IPHONE | true  | true  | true
                    """)
    @Tag("V-2")
    @Tag("E-5")
    @Tag("E-7")
    @Tag("W-6")
    @Tag("C-9")
    void each_version_holds_from_its_first_day_to_the_day_before_the_next(
            LocalDate day,
            String version,
            int adultAge,
            @Nullable String smartphones,
            boolean faceAuthenticationCard,
            boolean useAbroad,
            boolean expressIssue) {
        assertThat(JAPAN.on(day).id()).isEqualTo(version);
        assertThat(JAPAN.on(day).validity().adultAge()).isEqualTo(adultAge);
        assertThat(JAPAN.on(day).offers())
                .isEqualTo(new Offers(
                        Words.of(Platform.class, smartphones), faceAuthenticationCard, useAbroad, expressIssue));
    }

    @Test
    void before_the_first_version_there_was_no_policy() {
        assertThatThrownBy(() -> JAPAN.on(LocalDate.of(2015, 10, 4))).isInstanceOf(BeforeTheFirstPolicy.class);
    }

    @Test
    @Tag("V-2")
    @Tag("V-3")
    @Tag("V-4")
    @Tag("V-7")
    @Tag("V-8")
    @Tag("E-2")
    void what_lasts_how_long_has_not_changed_but_for_the_age_of_adults() {
        assertThat(JAPAN.versions())
                .extracting(version -> version.validity().withAdultAge(18))
                .containsOnly(new ValidityTerms(
                        18,
                        AgeBasisDate.ACCEPTED,
                        inkan.time.AgeAttained.BIRTHDAY,
                        inkan.time.LeapDay.FEB_28,
                        10,
                        5,
                        5,
                        6,
                        15));
    }

    @Test
    @Tag("P-2")
    @Tag("P-3")
    @Tag("P-5")
    @Tag("W-5")
    void a_card_has_four_pins_which_lock_at_the_fifth_or_third_mistake() {
        assertThat(JAPAN.versions())
                .extracting(PolicyVersion::pins)
                .containsOnly(new PinTerms(
                        Map.of(
                                PinKind.SIGNATURE, 5,
                                PinKind.USER_AUTHENTICATION, 3,
                                PinKind.RESIDENT_REGISTRY, 3,
                                PinKind.CARD_FACE, 3),
                        Set.of(PinKind.RESIDENT_REGISTRY),
                        Duration.ofHours(24),
                        LocalTime.of(6, 30),
                        LocalTime.of(23, 0)));
    }

    @Test
    void a_version_comes_into_its_place_whenever_it_is_added() {
        PolicyVersion next = JAPAN.versions()
                .getFirst()
                .amended(
                        "next",
                        LocalDate.of(2019, 1, 1),
                        JAPAN.versions().getFirst().validity(),
                        JAPAN.versions().getFirst().offers());

        PolicyTimeline amended = JAPAN.with(next);

        assertThat(amended.on(LocalDate.of(2018, 12, 31)).id()).isEqualTo("jp-2015-10");
        assertThat(amended.on(LocalDate.of(2019, 1, 1)).id()).isEqualTo("next");
        assertThat(amended.on(LocalDate.of(2022, 4, 1)).id()).isEqualTo("jp-2022-04");
    }

    @Test
    void a_timeline_has_at_least_one_version_and_no_two_from_the_same_day() {
        assertThatThrownBy(() -> new PolicyTimeline(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JAPAN.with(JAPAN.versions().getLast())).isInstanceOf(IllegalArgumentException.class);
    }
}
