package inkan.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.Citizen;
import inkan.Office;
import inkan.VaultInMemory;
import inkan.personal.PersonalDataDestroyed;
import inkan.pin.report.PinOutcome;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.change.ReportMinorAmendment;
import inkan.value.BasicAttribute;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.Sealed;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the events of a resident hold, and what happens once it cannot be opened any more. */
class SealedPersonalDataTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @Test
    void an_event_holds_all_four_attributes_sealed_under_one_key_of_the_resident() {
        office.at("2024-07-01").send(hanako.moveTo("there", "2024-06-20"));
        office.send(amendment("There 1"));

        Sealed registered = office.last(Registered.class).personal();
        Sealed changed = office.last(AttributesChanged.class).personal();
        Sealed amended = office.last(MinorAmendmentRecorded.class).personal();
        assertThat(VaultInMemory.read(registered))
                .isEqualTo(hanako.basicFour("setagaya").personal());
        assertThat(VaultInMemory.read(changed))
                .isEqualTo(hanako.basicFour("there").personal());
        assertThat(amended).isNotNull();
        assertThat(VaultInMemory.read(amended))
                .isEqualTo(hanako.basicFour("There 1").personal());
        assertThat(changed.key()).isEqualTo(registered.key()).isEqualTo(amended.key());
        assertThat(office.events().toString()).doesNotContain("1990-10-10", "FEMALE", "There 1");
    }

    @Test
    void a_report_that_comes_too_late_to_count_is_sealed_and_opens_no_rule() {
        office.at("2024-07-01").send(hanako.moveTo("there", "2024-06-20"));
        office.send(hanako.bornOn(LocalDate.parse("1980-01-01")).moveTo("elsewhere", "2024-05-01"));

        assertThat(VaultInMemory.read(office.resident(hanako.id()).personal()))
                .isEqualTo(hanako.basicFour("there").personal());
    }

    @Test
    void the_same_report_is_the_same_although_it_is_sealed_anew_and_another_one_is_not() {
        ReportAttributeChange move = hanako.moveTo("there", "2024-06-20");
        office.at("2024-07-01").send(move);
        int before = office.events().size();

        office.send(move);
        var another = new ReportAttributeChange(
                hanako.id(),
                move.reference(),
                move.effectiveOn(),
                Set.of(BasicAttribute.ADDRESS),
                hanako.basicFour("x"));

        assertThat(office.events()).hasSize(before);
        assertThat(office.refused(another).rule().citation().id()).isEqualTo("C-4");
    }

    @Test
    void once_the_key_is_destroyed_history_is_replayed_and_whoever_needs_the_day_of_birth_hears_so() {
        Sealed personal = office.last(Registered.class).personal();
        office.vault().destroy(personal.key());

        assertThat(office.resident(hanako.id()).personal()).isEqualTo(personal);
        assertThat(office.resident(hanako.id()).lastSealed()).contains(personal);
        office.at("2024-08-01").send(hanako.enter(PinKind.SIGNATURE, PinOutcome.RIGHT));
        assertThatExceptionOfType(PersonalDataDestroyed.class).isThrownBy(() -> office.send(hanako.renew(2)));
        assertThatExceptionOfType(PersonalDataDestroyed.class).isThrownBy(() -> office.send(amendment("There 1")));
    }

    private ReportMinorAmendment amendment(String address) {
        return new ReportMinorAmendment(
                hanako.id(),
                new RegisterReference("register-amendment"),
                LocalDate.parse("2024-06-30"),
                hanako.basicFour(address));
    }
}
