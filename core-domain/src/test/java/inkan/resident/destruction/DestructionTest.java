package inkan.resident.destruction;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.correction.CorrectionGround;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.event.Provenance;
import inkan.foureyes.FourEyesRule;
import inkan.personal.RetentionClass;
import inkan.resident.DestroyedRule;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Card to 2029-10-10, certificates to 2024-10-10: retention is over since 2039-10-11. */
class DestructionTest {
    private static final RetentionClass RECORD = RetentionClass.ISSUANCE_RECORD;
    private static final String OTHER = "clerk-suzuki";

    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");
    private final RequestDestruction request = new RequestDestruction(hanako.id(), RECORD);
    private final ApproveDestruction approval = new ApproveDestruction(hanako.id(), RECORD);

    @Test
    @Tag("D-5")
    void on_the_last_day_of_retention_the_request_is_refused_and_on_the_next_one_taken() {
        assertThat(office.at("2039-10-10").refused(request)).satisfies(refusal -> {
            assertThat(refusal.rule().name()).isEqualTo(RetentionRule.RETENTION_IS_OVER.name());
            assertThat(refusal.facts()).containsEntry("overSince", LocalDate.of(2039, 10, 11));
        });

        assertThat(office.at("2039-10-11").send(request, Destruction.Requested.class))
                .isEqualTo(new Destruction.Requested(LocalDate.of(2039, 10, 11)));
    }

    @Test
    @Tag("D-3")
    @Tag("D-5")
    void what_one_asks_for_another_approves_and_the_last_event_names_the_key() {
        office.at("2040-01-05").send(request);
        assertThat(office.refused(approval).rule().name()).isEqualTo(FourEyesRule.ANOTHER_ONE_DECIDES.name());
        String key = office.resident(hanako.id()).lastSealed().orElseThrow().key();

        assertThat(office.at("2040-01-06").as(OTHER).send(approval, Destruction.Destroyed.class))
                .isEqualTo(new Destruction.Destroyed(LocalDate.of(2040, 1, 6)));

        assertThat(office.events(hanako.id()).getLast())
                .isEqualTo(new PersonalDataDestroyed(hanako.id(), RECORD, key, LocalDate.of(2040, 1, 6)));
        assertThat(office.recorded(hanako.id()).getLast().getMetaData()).containsEntry(Provenance.ACTOR, OTHER);
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-10-10");
    }

    @Test
    @Tag("D-5")
    void asked_for_again_while_it_is_pending_nothing_changes_whoever_asks() {
        office.at("2040-01-05").send(request);
        office.send(request);
        office.as(OTHER).send(request);

        assertThat(office.events(DestructionRequested.class)).hasSize(1);
        assertThat(office.refused(approval).rule().name()).isEqualTo(FourEyesRule.ANOTHER_ONE_DECIDES.name());
    }

    @Test
    @Tag("D-5")
    void what_was_declined_is_not_approved_but_may_be_asked_for_again() {
        office.at("2040-01-05").send(request);
        DeclineDestruction decline = new DeclineDestruction(hanako.id(), RECORD, KeepReason.DISPUTE_PENDING);
        assertThat(office.refused(decline).rule().name()).isEqualTo(FourEyesRule.ANOTHER_ONE_DECIDES.name());

        office.as(OTHER).send(decline);

        assertThat(office.last(DestructionDeclined.class).reason()).isEqualTo(KeepReason.DISPUTE_PENDING);
        assertThat(office.as(OTHER).refused(approval).rule().name())
                .isEqualTo(DestructionDecisionRule.DESTRUCTION_WAS_ASKED_FOR.name());
        office.as(OTHER).send(request);
        office.send(approval);
        assertThat(office.resident(hanako.id()).destroyedOn()).isPresent();
    }

    @Test
    @Tag("D-5")
    void an_application_that_is_pending_and_a_resident_without_any_card_keep_the_data() {
        Citizen taro = hanako.named("taro");
        office.at("2040-01-05").send(taro.register());
        assertThat(office.refused(new RequestDestruction(taro.id(), RECORD))
                        .rule()
                        .name())
                .isEqualTo(RetentionRule.SOMETHING_HAS_BEGUN_ITS_RETENTION.name());

        office.send(request);
        office.send(hanako.apply(2));

        assertThat(office.as(OTHER).refused(approval).rule().name())
                .isEqualTo(RetentionRule.NO_APPLICATION_IS_PENDING.name());
    }

    @Test
    @Tag("D-5")
    void a_later_end_of_entitlement_is_what_retention_is_counted_from() {
        office.at("2031-05-06")
                .send(new ReportEndOfEntitlement(
                        hanako.id(),
                        new RegisterReference("death-1"),
                        LocalDate.of(2031, 5, 5),
                        EndOfEntitlement.DEATH));

        assertThat(office.at("2041-05-05").refused(request).rule().name())
                .isEqualTo(RetentionRule.RETENTION_IS_OVER.name());
        office.at("2041-05-06").send(request);
        office.as(OTHER).send(approval);
        assertThat(office.events(hanako.id()).getLast()).isInstanceOf(PersonalDataDestroyed.class);
    }

    @Test
    @Tag("D-6")
    void after_it_every_command_is_refused_by_one_rule_and_a_new_identifier_is_as_good_as_ever() {
        office.at("2023-03-03")
                .send(new RequestCorrectionOfGuardianship(
                        new CorrectionId("correction-1"),
                        hanako.id(),
                        0,
                        CorrectionGround.RECORDED_WRONGLY,
                        new RegisterReference("shokken-1"),
                        true));
        office.at("2040-01-05").send(request);
        office.as(OTHER).send(approval);
        int before = office.recorded().size();

        for (var command : List.of(
                request,
                approval,
                hanako.apply(2),
                hanako.moveTo("kamata", "2040-01-01"),
                new ApproveCorrection(new CorrectionId("correction-1")))) {
            assertThat(office.as(OTHER).refused(command)).satisfies(refusal -> {
                assertThat(refusal.rule().name()).isEqualTo(DestroyedRule.THE_PERSONAL_DATA_IS_NOT_DESTROYED.name());
                assertThat(refusal.facts()).containsEntry("destroyedOn", LocalDate.of(2040, 1, 5));
            });
        }
        assertThat(office.recorded()).hasSize(before);
        office.send(hanako.named("hanako-again").register());
        office.send(hanako.named("hanako-again").apply());
    }
}
