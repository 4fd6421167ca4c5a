package inkan;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.register.RegisterResident;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sex;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The tests' own office does what it says. */
class OfficeTest {
    private final Office office = new Office().at("2020-05-01T08:30");
    private final RegisterResident register = new RegisterResident(
            new ResidentId("resident-1"),
            Office.SETAGAYA,
            new BasicFour(
                    new Personalia("Hanako", "Here", LocalDate.of(1990, 10, 10), Sex.FEMALE),
                    new AttributesDigest("a".repeat(64))),
            Nationality.JAPANESE,
            null,
            false,
            Residence.JAPAN);

    @Test
    void a_command_is_recorded_with_who_where_when_and_why() {
        office.via(Channel.REGISTER).with(Provenance.CORRELATION_ID, "visit-1").send(register);

        var recorded = office.recorded(register.resident()).getFirst();
        assertThat(recorded.getTimestamp()).isEqualTo(Instant.parse("2020-04-30T23:30:00Z"));
        assertThat(recorded.getMetaData())
                .containsEntry(Provenance.ACTOR, "clerk-sato")
                .containsEntry(Provenance.ROLE, "clerk")
                .containsEntry(Provenance.MUNICIPALITY, "131121")
                .containsEntry(Provenance.CHANNEL, "REGISTER")
                .containsEntry(Provenance.EFFECTIVE_ON, "2020-05-01")
                .containsEntry(Provenance.POLICY_VERSION, "jp-2015-10")
                .containsEntry(Provenance.COMMAND, "RegisterResident")
                .containsEntry(Provenance.CORRELATION_ID, "visit-1")
                .containsKey(Provenance.CAUSATION_ID);
    }

    @Test
    void what_is_refused_is_told_by_its_rule_and_leaves_nothing() {
        office.send(register);

        assertThat(office.refused(register).rule().citation().id()).isEqualTo("D-1");
        assertThat(office.events()).hasSize(1).hasOnlyElementsOfType(Registered.class);
    }

    @Test
    void a_cleared_office_begins_another_history() {
        office.send(register);
        office.clear();
        office.send(register);

        assertThat(VaultInMemory.read(office.resident(register.resident()).personal())
                        .dateOfBirth())
                .isEqualTo("1990-10-10");
        assertThat(office.events()).hasSize(1);
    }
}
