package inkan.correction;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.correction.decide.ApproveCorrection;
import inkan.correction.decide.DecisionRule;
import inkan.correction.decide.DeclineCorrection;
import inkan.correction.expiry.ExpiryCorrectionRule;
import inkan.correction.expiry.RequestCorrectionOfCardExpiry;
import inkan.correction.expiry.RequestCorrectionOfCertificateExpiry;
import inkan.correction.person.RequestCorrectionOfBasicFour;
import inkan.correction.person.RequestCorrectionOfGuardianship;
import inkan.correction.request.Requesting.Answer;
import inkan.dossier.IdentityRule;
import inkan.event.Provenance;
import inkan.foureyes.FourEyesRule;
import inkan.policy.Bound;
import inkan.resident.ResidentEvent;
import inkan.resident.change.ReportMinorAmendment;
import inkan.value.BasicFour;
import inkan.value.CorrectionId;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Card to 2029-10-10, certificates to 2024-10-10, all issued on 2020-05-15. */
class CorrectionTest {
    private static final CorrectionId FIRST = new CorrectionId("correction-1");
    private static final RegisterReference PAPERS = new RegisterReference("shokken-1");
    private static final String OTHER = "clerk-suzuki";

    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    private RequestCorrectionOfCardExpiry ofCard(int sequence, String to, Bound boundBy) {
        return ofCard("correction-1", sequence, to, boundBy);
    }

    private RequestCorrectionOfCardExpiry ofCard(String id, int sequence, String to, Bound boundBy) {
        return new RequestCorrectionOfCardExpiry(
                new CorrectionId(id),
                hanako.card(),
                sequence,
                CorrectionGround.RECORDED_WRONGLY,
                PAPERS,
                LocalDate.parse(to),
                boundBy);
    }

    private RequestCorrectionOfCertificateExpiry of(String id, SerialNumber serial, String to, Bound boundBy) {
        return new RequestCorrectionOfCertificateExpiry(
                new CorrectionId(id),
                hanako.card(),
                serial,
                0,
                CorrectionGround.NOTIFIED_WRONGLY,
                PAPERS,
                LocalDate.parse(to),
                boundBy);
    }

    private RequestCorrectionOfBasicFour of(BasicFour basicFour, boolean minor) {
        return new RequestCorrectionOfBasicFour(
                FIRST,
                hanako.id(),
                office.resident(hanako.id()).basicFourSetAt(),
                CorrectionGround.RECORDED_WRONGLY,
                PAPERS,
                minor,
                basicFour);
    }

    private void approved(String id) {
        office.as(OTHER).send(new ApproveCorrection(new CorrectionId(id)));
    }

    @Test
    @Tag("D-3")
    @Tag("D-4")
    void an_expiry_is_corrected_by_an_event_that_names_what_it_corrects_once_another_actor_approves() {
        office.at("2023-03-03").send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY));
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-10-10");

        assertThat(office.as(OTHER).send(new ApproveCorrection(FIRST), Answer.class))
                .isEqualTo(new Answer(CorrectionState.APPROVED));

        CardEvent.ExpiryCorrected corrected = office.last(CardEvent.ExpiryCorrected.class);
        assertThat(corrected)
                .isEqualTo(new CardEvent.ExpiryCorrected(
                        hanako.card(),
                        FIRST,
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        PAPERS,
                        LocalDate.of(2029, 10, 10),
                        LocalDate.of(2028, 3, 31),
                        Bound.PERIOD_OF_STAY));
        assertThat(office.events(hanako.card()).get(1)).isInstanceOf(CardEvent.Issued.class);
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2028-03-31");
        assertThat(office.recorded(FIRST))
                .extracting(message -> message.getMetaData().get(Provenance.ACTOR))
                .containsExactly("clerk-sato", OTHER);
    }

    @Test
    @Tag("D-3")
    void who_asked_neither_approves_nor_declines() {
        office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY));
        int before = office.recorded().size();

        assertThat(office.refused(new ApproveCorrection(FIRST)).rule().name())
                .isEqualTo(FourEyesRule.ANOTHER_ONE_DECIDES.name());
        assertThat(office.refused(new DeclineCorrection(FIRST, DeclineReason.NOT_SHOWN))
                        .facts())
                .containsEntry("askedBy", "clerk-sato");
        assertThat(office.recorded()).hasSize(before);
    }

    @Test
    @Tag("D-4")
    void the_same_request_and_the_same_decision_again_change_nothing_and_are_answered_as_it_stands() {
        office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY));
        assertThat(office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY), Answer.class)
                        .state())
                .isEqualTo(CorrectionState.REQUESTED);
        approved("correction-1");
        int before = office.recorded().size();

        approved("correction-1");
        assertThat(office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY), Answer.class)
                        .state())
                .isEqualTo(CorrectionState.APPROVED);
        assertThat(office.refused(ofCard(1, "2028-03-30", Bound.PERIOD_OF_STAY))
                        .rule()
                        .name())
                .isEqualTo(IdentityRule.THE_IDENTIFIER_IS_NEW.name());
        assertThat(office.as(OTHER)
                        .refused(new DeclineCorrection(FIRST, DeclineReason.OVERTAKEN))
                        .rule()
                        .name())
                .isEqualTo(DecisionRule.IT_IS_NOT_DECIDED_OTHERWISE.name());
        assertThat(office.recorded()).hasSize(before);
    }

    @Test
    @Tag("D-4")
    void what_is_declined_stays_on_record_and_changes_nothing() {
        office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY));

        office.as(OTHER).send(new DeclineCorrection(FIRST, DeclineReason.THE_RECORD_IS_RIGHT));

        assertThat(office.correction(FIRST).declined()).contains(DeclineReason.THE_RECORD_IS_RIGHT);
        assertThat(office.events(FIRST)).hasSize(2);
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-10-10");
        assertThat(office.as("clerk-ito")
                        .refused(new ApproveCorrection(FIRST))
                        .rule()
                        .name())
                .isEqualTo(DecisionRule.IT_IS_NOT_DECIDED_OTHERWISE.name());
    }

    @Test
    @Tag("D-4")
    void a_request_that_another_correction_has_overtaken_is_refused_at_its_approval() {
        office.send(ofCard(1, "2028-03-31", Bound.PERIOD_OF_STAY));
        office.send(new RequestCorrectionOfCardExpiry(
                new CorrectionId("correction-2"),
                hanako.card(),
                1,
                CorrectionGround.LEFT_OUT,
                PAPERS,
                LocalDate.of(2027, 3, 31),
                Bound.PERIOD_OF_STAY));
        approved("correction-2");

        assertThat(office.as(OTHER).refused(new ApproveCorrection(FIRST)).rule().name())
                .isEqualTo(CorrectionRule.IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS.name());
        assertThat(office.card(hanako.card()).expirySetAt()).contains(5);
    }

    @Test
    @Tag("V-5")
    void a_user_authentication_certificate_is_shortened_after_the_signature_one_that_it_caps() {
        var shorter = of("correction-1", hanako.userAuthentication(1), "2024-06-30", Bound.CARD);

        assertThat(office.refused(shorter)).satisfies(refusal -> {
            assertThat(refusal.rule().name()).isEqualTo(ExpiryCorrectionRule.NOTHING_THAT_IT_CAPS_OUTLIVES_IT.name());
            assertThat(refusal.facts()).containsEntry("latest", LocalDate.of(2024, 10, 10));
        });
        office.send(of("correction-2", hanako.signature(1), "2024-06-30", Bound.USER_AUTHENTICATION_CERTIFICATE));
        approved("correction-2");
        office.send(shorter);
        approved("correction-1");

        assertThat(office.certificate(hanako.userAuthentication(1)).expiresOn()).isEqualTo("2024-06-30");
        assertThat(office.refused(new RequestCorrectionOfCertificateExpiry(
                                new CorrectionId("correction-3"),
                                hanako.card(),
                                hanako.signature(1),
                                1,
                                CorrectionGround.LEFT_OUT,
                                PAPERS,
                                LocalDate.of(2024, 10, 10),
                                Bound.BIRTHDAY))
                        .rule()
                        .name())
                .isEqualTo(ExpiryCorrectionRule.NOTHING_ENDS_BEFORE_IT_THAT_CAPS_IT.name());
        assertThat(office.refused(ofCard("correction-4", 1, "2024-06-29", Bound.PERIOD_OF_STAY))
                        .rule()
                        .name())
                .isEqualTo(ExpiryCorrectionRule.NOTHING_THAT_IT_CAPS_OUTLIVES_IT.name());
    }

    @Test
    @Tag("V-5")
    @Tag("E-5")
    void a_certificate_of_the_card_is_shortened_after_the_one_of_its_kind_on_the_phone() {
        office.at("2023-06-01").send(hanako.loadPhone(1, Platform.ANDROID));

        assertThat(office.refused(of("correction-1", hanako.signature(1), "2024-06-30", Bound.CARD))
                        .rule()
                        .name())
                .isEqualTo(ExpiryCorrectionRule.NOTHING_THAT_IT_CAPS_OUTLIVES_IT.name());
        office.send(of("correction-2", hanako.phoneSignature(1), "2024-06-30", Bound.CARD_CERTIFICATE));
        approved("correction-2");
        office.send(of("correction-1", hanako.signature(1), "2024-06-30", Bound.CARD));
        approved("correction-1");

        assertThat(office.certificate(hanako.signature(1)).expiresOn()).isEqualTo("2024-06-30");
    }

    @Test
    @Tag("C-11")
    void what_has_expired_or_is_void_is_not_corrected_even_if_it_was_asked_for_before() {
        office.at("2024-10-10").send(of("correction-1", hanako.signature(1), "2024-10-09", Bound.CARD));

        assertThat(office.at("2024-10-11")
                        .as(OTHER)
                        .refused(new ApproveCorrection(FIRST))
                        .rule()
                        .name())
                .isEqualTo(ExpiryCorrectionRule.IT_HAS_NOT_EXPIRED.name());
        assertThat(office.certificate(hanako.signature(1)).expiresOn()).isEqualTo("2024-10-10");
    }

    @Test
    @Tag("V-2")
    @Tag("V-11")
    void a_corrected_date_of_birth_moves_no_expiry_and_lets_one_be_corrected_to_the_birthday() {
        Citizen born = hanako.bornOn(LocalDate.of(1990, 12, 24));
        office.send(of(born.basicFour("setagaya"), false));
        approved("correction-1");
        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-10-10");

        var toBirthday = new RequestCorrectionOfCardExpiry(
                new CorrectionId("correction-2"),
                hanako.card(),
                1,
                CorrectionGround.NOTIFIED_WRONGLY,
                PAPERS,
                LocalDate.of(2029, 12, 24),
                Bound.BIRTHDAY);
        office.send(toBirthday);
        approved("correction-2");

        assertThat(office.card(hanako.card()).expiresOn()).isEqualTo("2029-12-24");
    }

    @ParameterizedTest(name = "minor: {0}: the signature certificate is {1}")
    @CsvSource({"false, REVOKED", "true, ACTIVE"})
    @Tag("C-1")
    @Tag("C-2")
    @Tag("C-3")
    void a_correction_of_the_basic_four_revokes_signature_certificates_that_carry_others_unless_it_is_minor(
            boolean minor, CertificateState state) {
        office.send(of(hanako.basicFour("where she always lived"), minor));
        approved("correction-1");

        assertThat(office.certificate(hanako.signature(1)).state()).isEqualTo(state);
        assertThat(office.certificate(hanako.userAuthentication(1)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.last(ResidentEvent.PersonalDataCorrected.class).revoked())
                .hasSize(minor ? 0 : 1)
                .isSubsetOf(hanako.signature(1));
        assertThat(office.events(CertificateEvent.Revoked.class))
                .allMatch(revoked -> revoked.reason() == RevocationReason.AFFILIATION_CHANGED);
        assertThat(office.resident(hanako.id()).digest())
                .isEqualTo(hanako.basicFour("where she always lived").digest());
        assertThat(office.vault()
                        .open(hanako.id(), office.resident(hanako.id()).personal())
                        .orElseThrow()
                        .address())
                .isEqualTo("where she always lived");
    }

    /** The move to kamata was recorded wrongly; the certificate issued since was made of the right papers. */
    @Test
    @Tag("C-1")
    @Tag("C-4")
    void a_certificate_that_carries_the_corrected_attributes_stays() {
        office.at("2022-03-31").send(hanako.moveTo("setagaya 2", "2022-03-31"));
        office.send(hanako.issueAnew(2, SIGNATURE));
        office.at("2022-04-10").send(hanako.moveTo("kamata", "2022-03-01"));
        office.send(new ReportMinorAmendment(
                hanako.id(), new RegisterReference("amend-1"), LocalDate.of(2022, 4, 10), hanako.basicFour("kamata")));
        office.send(of(hanako.basicFour("setagaya 2"), false));
        approved("correction-1");

        assertThat(office.certificate(hanako.signature(2)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.last(ResidentEvent.PersonalDataCorrected.class).corrects())
                .isEqualTo(4);
    }

    @Test
    @Tag("D-4")
    void the_same_correction_of_the_basic_four_asked_for_again_is_known_though_it_is_sealed_anew() {
        office.send(of(hanako.basicFour("where she always lived"), false));
        int before = office.recorded().size();

        office.send(of(hanako.basicFour("where she always lived"), false));

        assertThat(office.recorded()).hasSize(before);
        assertThat(office.refused(of(hanako.basicFour("elsewhere"), false))
                        .rule()
                        .name())
                .isEqualTo(IdentityRule.THE_IDENTIFIER_IS_NEW.name());
    }

    @Test
    @Tag("D-4")
    @Tag("E-4")
    void whether_the_resident_is_an_adult_ward_is_corrected_and_asked_at_the_next_issue() {
        office.send(new RequestCorrectionOfGuardianship(
                FIRST, hanako.id(), 0, CorrectionGround.DECIDED_BY_AUTHORITY, PAPERS, true));
        approved("correction-1");

        assertThat(office.resident(hanako.id()).isAdultWard()).isTrue();
        assertThat(office.certificate(hanako.signature(1)).state()).isEqualTo(CertificateState.ACTIVE);
        assertThat(office.at("2024-10-11")
                        .refused(hanako.issueAnew(2, SIGNATURE))
                        .broken())
                .extracting(rule -> rule.citation().id())
                .contains("E-4");
    }
}
