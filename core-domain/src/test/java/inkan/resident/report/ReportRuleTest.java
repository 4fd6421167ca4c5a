package inkan.resident.report;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.resident.Consequences;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.ResidentEvent.Reported;
import inkan.rule.Verdict;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRuleTest {
    private static final ResidentId RESIDENT = new ResidentId("resident-1");
    private static final RegisterReference REFERENCE = new RegisterReference("juki-1");

    @ParameterizedTest(name = "effective {0}: {1}")
    @CsvSource({
        "2016-01-01, allowed",
        "2024-06-02, allowed",
        "2024-06-03, allowed",
        "2024-06-04, THE_REPORT_HAS_TAKEN_EFFECT",
        "2034-06-03, THE_REPORT_HAS_TAKEN_EFFECT"
    })
    @Tag("C-13")
    void a_report_is_taken_from_the_day_on_which_it_takes_effect(LocalDate effectiveOn, String verdict) {
        assertThat(Verdict.inFull(ReportRule.CHECK, new ReportCase(departure(effectiveOn), null, null, TODAY)))
                .isEqualTo(verdict);
    }

    @Test
    @Tag("C-13")
    void who_reports_too_early_is_told_both_days() {
        assertThat(ReportRule.THE_REPORT_HAS_TAKEN_EFFECT.facts(
                        new ReportCase(departure(TODAY.plusDays(1)), null, null, TODAY)))
                .isEqualTo(Map.of("effectiveOn", TODAY.plusDays(1), "today", TODAY));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, allowed",
                "DEATH, THE_PERSON_IS_STILL_A_RESIDENT",
                "RECORD_DELETED, THE_PERSON_IS_STILL_A_RESIDENT"
            })
    @Tag("C-9")
    void nothing_further_is_recorded_of_who_is_no_resident_any_more(@Nullable EndOfEntitlement end, String verdict) {
        assertThat(Verdict.inFull(ReportRule.CHECK, new ReportCase(departure(TODAY), null, end, TODAY)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    none              | allowed
                    the same          | allowed
                    with another day  | A_REFERENCE_NAMES_ONE_REPORT
                    of another kind   | A_REFERENCE_NAMES_ONE_REPORT
                    """)
    @Tag("C-4")
    void a_reference_of_the_register_names_one_report(String earlier, String verdict) {
        Reported before = switch (earlier) {
            case "the same" -> departure(TODAY);
            case "with another day" -> departure(TODAY.minusDays(1));
            case "of another kind" -> new MovingOutAnnounced(RESIDENT, REFERENCE, TODAY, TODAY, Consequences.NONE);
            default -> null;
        };

        assertThat(Verdict.inFull(ReportRule.CHECK, new ReportCase(departure(TODAY), before, null, TODAY)))
                .isEqualTo(verdict);
    }

    @Test
    void of_several_broken_rules_the_first_answers_and_all_are_listed() {
        assertThat(Verdict.inFull(
                        ReportRule.CHECK,
                        new ReportCase(departure(TODAY.plusDays(1)), departure(TODAY), EndOfEntitlement.DEATH, TODAY)))
                .isEqualTo("A_REFERENCE_NAMES_ONE_REPORT + THE_PERSON_IS_STILL_A_RESIDENT"
                        + " + THE_REPORT_HAS_TAKEN_EFFECT");
    }

    private static Reported departure(LocalDate effectiveOn) {
        return new Departed(RESIDENT, REFERENCE, effectiveOn, Consequences.NONE);
    }
}
