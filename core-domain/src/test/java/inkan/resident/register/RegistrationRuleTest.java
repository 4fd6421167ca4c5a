package inkan.resident.register;

import static inkan.card.Standing.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Verdict;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationRuleTest {
    @ParameterizedTest(name = "{0}, stay until {1}, born {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    JAPANESE | -          | 1990-10-10 | allowed
                    JAPANESE | 2026-01-01 | 1990-10-10 | A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS
                    FOREIGN  | -          | 1990-10-10 | allowed
                    FOREIGN  | 2026-01-01 | 1990-10-10 | allowed
                    JAPANESE | -          | 2024-06-03 | allowed
                    JAPANESE | -          | 2024-06-04 | THE_RESIDENT_IS_BORN
                    JAPANESE | 2026-01-01 | 2024-06-04 | A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS + THE_RESIDENT_IS_BORN
                    """)
    @Tag("V-6")
    @Tag("C-13")
    void a_resident_is_registered_from_birth_and_only_a_foreign_nationals_stay_has_an_end(
            Nationality nationality, @Nullable LocalDate stayEndsOn, LocalDate born, String verdict) {
        RegisterResident command = new RegisterResident(
                new ResidentId("resident-1"),
                new MunicipalityCode("131121"),
                new BasicFour(new Personalia("Hanako", "Here", born, Sex.FEMALE), new AttributesDigest("0".repeat(64))),
                nationality,
                stayEndsOn,
                false,
                Residence.JAPAN);

        assertThat(Verdict.inFull(RegistrationRule.CHECK, new RegistrationRule.Case(command, TODAY)))
                .isEqualTo(verdict);
    }
}
