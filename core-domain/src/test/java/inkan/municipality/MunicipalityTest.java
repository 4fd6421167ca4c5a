package inkan.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MunicipalityTest {
    private static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    private static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");
    private static final LocalDate APPOINTED = LocalDate.of(2025, 4, 1);
    private static final OpeningHours NEVER = new OpeningHours(Map.of(), true, List.of());
    private static final Way AT_ONCE = new Way(Visits.ONE, DocumentDemand.NOTHING, DocumentDemand.NOTHING, false, 17);
    private static final Admission HOLDERS_RENEW = new Admission(Procedure.RENEWAL, Applicant.HOLDER, List.of(AT_ONCE));

    @ParameterizedTest(name = "resident of {0} on {1}: {2}")
    @CsvSource({
        "131121, 2016-01-01, true",
        "122173, 2025-03-31, false",
        "122173, 2025-04-01, true",
        "012173, 2025-04-01, false"
    })
    void residents_are_served_and_those_of_a_municipality_that_appointed_it(
            String residence, LocalDate on, boolean served) {
        assertThat(setagaya().serves(new MunicipalityCode(residence), on)).isEqualTo(served);
    }

    @ParameterizedTest(name = "{0} years: {1}")
    @CsvSource({"0, true", "17, true", "18, false"})
    void a_way_may_be_open_up_to_an_age(int age, boolean open) {
        assertThat(AT_ONCE.isOpenAt(age)).isEqualTo(open);
        assertThat(new Way(Visits.TWO, DocumentDemand.NOTHING, DocumentDemand.NOTHING, true, null).isOpenAt(age))
                .isTrue();
    }

    @Test
    void a_procedure_without_an_admission_has_no_way_and_without_a_fee_is_free() {
        assertThat(setagaya().ways(Procedure.RENEWAL, Applicant.HOLDER)).containsExactly(AT_ONCE);
        assertThat(setagaya().ways(Procedure.RENEWAL, Applicant.VOLUNTARY_AGENT))
                .isEmpty();
        assertThat(setagaya().fee(Procedure.RENEWAL)).isZero();
        assertThat(setagaya().fee(Procedure.ISSUANCE)).isEqualTo(200);
    }

    @Test
    void a_counter_serves_what_it_lists_and_admits_whom_it_lists() {
        Counter counter = setagaya().counter(new CounterId("setagaya-branch")).orElseThrow();

        assertThat(counter.serves(Procedure.RENEWAL)).isTrue();
        assertThat(counter.serves(Procedure.PIN_RESET)).isFalse();
        assertThat(counter.admits(Applicant.HOLDER)).isTrue();
        assertThat(counter.admits(Applicant.VOLUNTARY_AGENT)).isFalse();
        assertThat(counter.reservation(Procedure.RENEWAL)).contains(Reservation.NONE);
        assertThat(counter.reservation(Procedure.PIN_RESET)).isEmpty();
        assertThat(setagaya().counter(new CounterId("elsewhere"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "BY_TELEPHONE, true", "REQUIRED, true"})
    void by_telephone_or_otherwise_a_reservation_is_needed(Reservation reservation, boolean needed) {
        assertThat(reservation.needed()).isEqualTo(needed);
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() -> municipality(List.of(counter("one-one"), counter("one-one")), List.of(), APPOINTED))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("counters must be");
        assertThatThrownBy(() ->
                        municipality(List.of(counter("one-one")), List.of(HOLDERS_RENEW, HOLDERS_RENEW), APPOINTED))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("admissions must be");
        assertThatThrownBy(() -> municipality(List.of(counter("one-one")), List.of(), LocalDate.of(2024, 5, 26)))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("servesResidentsOf must be a day since 2024-05-27");
        assertThatThrownBy(() -> new Counter(
                        new CounterId("one-one"),
                        new Name("支所", "branch"),
                        null,
                        null,
                        NEVER,
                        Map.of(Procedure.RENEWAL, Reservation.BY_TELEPHONE),
                        Set.of(Applicant.HOLDER)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("telephone must be");
    }

    @Test
    void a_municipality_is_found_by_its_code() {
        Municipalities one = Municipalities.of(List.of(setagaya()));

        assertThat(one.of(SETAGAYA)).contains(setagaya());
        assertThat(one.of(KASHIWA)).isEmpty();
        assertThat(Municipalities.NONE.of(SETAGAYA)).isEmpty();
        assertThatThrownBy(() -> Municipalities.of(List.of(setagaya(), setagaya())))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Municipalities(Map.of(KASHIWA, setagaya())))
                .isInstanceOf(InvalidValue.class);
    }

    private static Municipality setagaya() {
        return municipality(List.of(counter("setagaya-branch")), List.of(HOLDERS_RENEW), APPOINTED);
    }

    private static Municipality municipality(
            List<Counter> counters, List<Admission> admissions, LocalDate appointedSince) {
        return new Municipality(
                SETAGAYA,
                new Name("世田谷区", "Setagaya City"),
                LocalDate.of(2016, 1, 1),
                counters,
                admissions,
                Map.of(KASHIWA, appointedSince),
                Period.ofDays(30),
                null,
                Map.of(Procedure.ISSUANCE, 200));
    }

    private static Counter counter(String id) {
        return new Counter(
                new CounterId(id),
                new Name("くみん窓口", "citizens' counter"),
                null,
                null,
                NEVER,
                Map.of(Procedure.RENEWAL, Reservation.NONE),
                Set.of(Applicant.HOLDER));
    }
}
