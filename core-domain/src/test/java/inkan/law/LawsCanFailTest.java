package inkan.law;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.Towns;
import inkan.VaultInMemory;
import inkan.Visitor;
import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.command.Command;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionGround;
import inkan.correction.DeclineReason;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.inquiry.InquiryEvent;
import inkan.municipality.Procedure;
import inkan.notice.NoticeEvent;
import inkan.notice.ReturnReason;
import inkan.personal.RetentionClass;
import inkan.pin.ResetWay;
import inkan.pin.change.ChangePin;
import inkan.pin.reset.ResetPins;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.resident.Consequences;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent;
import inkan.value.Applicant;
import inkan.value.AttributesDigest;
import inkan.value.BasicAttribute;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.Nationality;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each law finds what was planted against it in an otherwise faultless history: an adult's card and certificates issued
 * and delivered on 2024-01-10, a smartphone loaded on the day after.
 */
class LawsCanFailTest {
    private static final LocalDate ISSUED = LocalDate.of(2024, 1, 10);
    private static final LocalDate LOADED = ISSUED.plusDays(1);
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate CERTIFICATES_END = LocalDate.of(2028, 10, 10);
    private static final LocalDate INQUIRY_ENDS = LocalDate.of(2024, 5, 30);
    private static final LocalDate SECOND_DUE = TODAY.plus(Towns.SECOND_NOTICE_AFTER);
    private static final LocalDate CARD_ENDS = LocalDate.of(2033, 10, 10);

    private static final CorrectionId CORRECTION = new CorrectionId("correction-1");

    private final Citizen hanako = Citizen.born("1990-10-10");
    private final AttributesDigest here = hanako.basicFour("here").digest();
    private final AttributesDigest elsewhere = hanako.basicFour("elsewhere").digest();

    @Test
    void the_history_without_a_fault_breaks_no_law() {
        assertThat(broken(faultless())).isEmpty();
    }

    @Test
    void notices_sent_and_returned_as_they_should_be_break_no_law() {
        List<Step> history = new ArrayList<>(faultless());
        history.addAll(one(ofCertificates(hanako.signature(1), hanako.userAuthentication(1))));
        history.addAll(one(ofCard()));
        history.addAll(one(returned(notice("card"), null)));
        history.addAll(one(returned(notice("cert"), SECOND_DUE)));
        history.addAll(one(sent(notice("cert").second(), hanako.signature(1))));
        history.addAll(one(returned(notice("cert").second(), null)));

        assertThat(broken(history)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_law_finds_each_fault_planted_against_it(Law law) {
        List<List<Step>> faults = faultsAgainst(law);

        assertThat(faults).isNotEmpty().allSatisfy(fault -> {
            List<Step> history = new ArrayList<>(faultless());
            history.addAll(fault);
            assertThat(broken(history)).contains(law);
        });
    }

    private static Set<Law> broken(List<Step> history) {
        Set<Law> broken = new TreeSet<>();
        Judge judge = new Judge();
        history.forEach(step -> judge.see(step, (law, words) -> {
            assertThat(words).isNotBlank();
            broken.add(law);
        }));
        return broken;
    }

    private List<List<Step>> faultsAgainst(Law law) {
        return switch (law) {
            case WHAT_IS_TERMINAL_NEVER_REOPENS ->
                List.of(
                        one(revoked(hanako.signature(1)), released(hanako.signature(1))),
                        one(revoked(hanako.signature(1)), revoked(hanako.signature(1))),
                        one(voided(), new CardEvent.SuspensionLifted(hanako.card(), TODAY)),
                        one(opened(), new InquiryEvent.Lapsed(inquiry(), TODAY), used()),
                        one(opened(), opened()),
                        one(ended(EndOfEntitlement.DEATH), changed(TODAY, elsewhere)),
                        one(destroyed(TODAY), destructionAsked()),
                        one(issued(hanako.signature(1), Carrier.CARD, SIGNATURE, CERTIFICATES_END)));
            case WHAT_HAS_EXPIRED_STAYS_AS_IT_IS ->
                List.of(
                        List.of(step(CERTIFICATES_END.plusDays(1), revoked(hanako.signature(1)))),
                        List.of(step(CARD_ENDS.plusDays(1), wrong(1))));
            case NO_CERTIFICATE_OUTLIVES_WHAT_CAPS_IT ->
                List.of(
                        one(renewed(USER_AUTHENTICATION), userAuthentication(2, CARD_ENDS.plusDays(1))),
                        one(revoked(hanako.signature(1)), signature(2, CERTIFICATES_END.plusDays(1))),
                        one(
                                revoked(hanako.phoneUserAuthentication(1)),
                                phoneUserAuthentication(2, CERTIFICATES_END.plusDays(1))),
                        one(cardCorrected(1, CERTIFICATES_END.minusDays(1))),
                        one(certificateCorrected(hanako.userAuthentication(1), 0, CERTIFICATES_END.minusDays(1))),
                        one(certificateCorrected(hanako.signature(1), 0, CERTIFICATES_END.plusDays(1))),
                        one(certificateCorrected(hanako.userAuthentication(1), 0, CARD_ENDS.plusDays(1))));
            case WHAT_IS_CORRECTED_WAS_ASKED_FOR_BY_ONE_AND_APPROVED_BY_ANOTHER ->
                List.of(
                        one(cardCorrected(0, CARD_ENDS.minusDays(1))),
                        one(asked(), new CorrectionEvent.Approved(CORRECTION, TODAY)),
                        one(asked(), new CorrectionEvent.Declined(CORRECTION, DeclineReason.NOT_SHOWN, TODAY)));
            case PERSONAL_DATA_IS_DESTROYED_TEN_YEARS_AFTER_EVERYTHING_AND_BY_TWO ->
                List.of(
                        List.of(step(CARD_ENDS.plusYears(11), destroyed(CARD_ENDS.plusYears(11)))),
                        List.of(step(CARD_ENDS.plusYears(11), destructionAsked(), destroyed(CARD_ENDS.plusYears(11)))),
                        List.of(step(CARD_ENDS.plusYears(10), destroyed(CARD_ENDS.plusYears(10)))),
                        List.of(step(
                                CARD_ENDS.plusYears(11),
                                destructionAsked(),
                                new ResidentEvent.DestructionDeclined(
                                        hanako.id(), RetentionClass.ISSUANCE_RECORD, KeepReason.ASKED_BY_MISTAKE))));
            case A_CORRECTION_NAMES_THE_EVENT_THAT_SET_WHAT_HELD ->
                List.of(
                        one(cardCorrected(0, CARD_ENDS.minusDays(1))),
                        one(certificateCorrected(hanako.signature(1), 1, CERTIFICATES_END.minusDays(1))),
                        one(attributesCorrected(1, elsewhere, false)),
                        one(attributesCorrected(0, here, false)),
                        one(wardCorrected(1, true)),
                        one(wardCorrected(0, false)));
            case A_CORRECTION_OF_ATTRIBUTES_HITS_THE_SIGNATURE_CERTIFICATES_THAT_CARRY_OTHERS_UNLESS_IT_IS_MINOR ->
                List.of(
                        one(attributesCorrected(0, elsewhere, false)),
                        one(attributesCorrected(0, elsewhere, true), revoked(hanako.signature(1))),
                        one(attributesCorrected(0, here, false), revoked(hanako.signature(1))),
                        one(
                                attributesCorrected(0, elsewhere, false),
                                revoked(hanako.signature(1)),
                                revoked(hanako.phoneSignature(1)),
                                revoked(hanako.userAuthentication(1))));
            case A_SMARTPHONE_CERTIFICATE_LEANS_ON_ACTIVE_ONES_OF_THE_CARD ->
                List.of(one(
                        revoked(hanako.signature(1)),
                        revoked(hanako.phoneUserAuthentication(1)),
                        phoneUserAuthentication(2, CERTIFICATES_END)));
            case EACH_KIND_IS_ALIVE_ONCE_PER_CARD_AND_ONCE_ON_PHONES_PER_RESIDENT ->
                List.of(
                        one(userAuthentication(2, CERTIFICATES_END)),
                        one(new CertificateEvent.Held(hanako.signature(1), TODAY), signature(2, CERTIFICATES_END)),
                        one(
                                applied(2),
                                new CertificateEvent.Issued(
                                        hanako.phoneUserAuthentication(2),
                                        hanako.id(),
                                        hanako.card(2),
                                        Carrier.SMARTPHONE,
                                        USER_AUTHENTICATION,
                                        TODAY,
                                        CERTIFICATES_END,
                                        5,
                                        Bound.CARD_CERTIFICATE,
                                        null,
                                        null)));
            case A_CHANGE_OF_ATTRIBUTES_NEVER_TOUCHES_A_USER_AUTHENTICATION_CERTIFICATE ->
                List.of(
                        one(changed(TODAY, elsewhere), autoRevoked(hanako.userAuthentication(1), TODAY)),
                        one(revoked(hanako.phoneUserAuthentication(1)), movedIn(TODAY)));
            case A_CHANGE_OF_ATTRIBUTES_HITS_WHAT_WAS_ISSUED_BEFORE_IT_AND_NOTHING_SINCE ->
                List.of(
                        one(changed(TODAY, elsewhere)),
                        one(changed(ISSUED, elsewhere)),
                        one(
                                autoRevoked(hanako.signature(1), ISSUED.minusDays(1)),
                                changed(ISSUED.minusDays(1), elsewhere)),
                        one(autoRevoked(hanako.signature(1), ISSUED), changed(ISSUED, here)),
                        one(autoRevoked(hanako.signature(1), TODAY)));
            case A_MINOR_AMENDMENT_REVOKES_NOTHING ->
                List.of(one(
                        new ResidentEvent.MinorAmendmentRecorded(
                                hanako.id(), reference(), TODAY, null, elsewhere, Consequences.NONE),
                        revoked(hanako.signature(1))));
            case A_LOCKED_PIN_NEVER_COUNTS ->
                List.of(
                        one(locked(5), wrong(6)),
                        one(locked(5), locked(5)),
                        one(locked(5), new CardEvent.PinMistakesCleared(hanako.card(), PinKind.SIGNATURE)),
                        one(locked(5), new CardEvent.PinChanged(hanako.card(), PinKind.SIGNATURE)));
            case WRONG_ENTRIES_LOCK_THE_SIGNATURE_PIN_AT_5_AND_THE_OTHERS_AT_3 ->
                List.of(
                        one(wrong(2)),
                        one(wrong(1), wrong(2), wrong(3), wrong(4), wrong(5)),
                        one(wrong(1), wrong(2), wrong(3), locked(4)),
                        one(new CardEvent.PinLocked(hanako.card(), PinKind.CARD_FACE, 1)));
            case WHAT_IS_REFUSED_RECORDS_NOTHING ->
                List.of(List.of(new Step(
                        TODAY.atStartOfDay(),
                        hanako.apply(),
                        false,
                        null,
                        List.of(recorded(TODAY, wrong(1))),
                        Map.of(),
                        Map.of())));
            case REPLAY_GIVES_THE_STATE_THAT_THE_COMMAND_GAVE ->
                List.of(List.of(left(Map.of("state", "ACTIVE"), Map.of("state", "HELD"))));
            case NOTHING_EXPIRES_BEFORE_ITS_ISSUE ->
                List.of(
                        one(revoked(hanako.signature(1)), signature(2, TODAY.minusDays(1))),
                        one(applied(2), cardIssued(2, TODAY, TODAY.minusDays(1))),
                        one(applied(2), cardIssued(2, TODAY.minusDays(1), CARD_ENDS)),
                        one(new CertificateEvent.FormerImported(
                                new SerialNumber("cert-former"), hanako.id(), TODAY, TODAY.minusDays(1))));
            case EVERY_EVENT_SAYS_WHEN_AND_UNDER_WHICH_POLICY_AND_WHO_ASKED_FOR_IT ->
                List.of(
                        List.of(told(Provenance.ACTOR, null)),
                        List.of(told(Provenance.POLICY_VERSION, null)),
                        List.of(told(Provenance.EFFECTIVE_ON, TODAY.plusDays(1).toString())),
                        List.of(told(Provenance.POLICY_VERSION, "jp-2015-10")));
            case A_STORED_EXPIRY_NEVER_CHANGES ->
                List.of(List.of(left(
                        Map.of("expiresOn", CERTIFICATES_END.plusYears(1)),
                        Map.of("expiresOn", CERTIFICATES_END.plusYears(1)))));
            case A_REPORT_REPEATED_CHANGES_NOTHING_AND_IS_ANSWERED_THE_SAME ->
                List.of(
                        List.of(move("the answer"), move("another answer")),
                        List.of(move("the answer"), move("the answer", changed(TODAY, here))));
            case A_VOID_CARD_CARRIES_NOTHING_ALIVE ->
                List.of(one(voided(), revoked(hanako.signature(1)), revoked(hanako.userAuthentication(1))));
            case A_CERTIFICATE_IS_RENEWED_INSIDE_ITS_WINDOW_BY_A_LONGER_ONE ->
                List.of(
                        one(renewed(USER_AUTHENTICATION), renewal(CARD_ENDS)),
                        List.of(step(CERTIFICATES_END.plusDays(1), renewed(USER_AUTHENTICATION), renewal(CARD_ENDS))),
                        List.of(step(CERTIFICATES_END, renewed(USER_AUTHENTICATION))),
                        List.of(step(CERTIFICATES_END, renewed(USER_AUTHENTICATION), renewal(CERTIFICATES_END))),
                        List.of(step(
                                CERTIFICATES_END,
                                new CertificateEvent.Held(hanako.userAuthentication(1), CERTIFICATES_END),
                                renewed(USER_AUTHENTICATION),
                                renewal(CARD_ENDS))));
            case A_SIGNATURE_CERTIFICATE_IS_FOR_WHO_CAN_HAVE_ONE ->
                List.of(
                        one(ward(), revoked(hanako.signature(1)), signature(2, CERTIFICATES_END)),
                        one(
                                revoked(hanako.signature(1)),
                                bornOn(TODAY.minusYears(15).plusDays(1)),
                                signature(2, CERTIFICATES_END)),
                        one(
                                revoked(hanako.signature(1)),
                                new CardEvent.SwitchedToFaceAuthentication(hanako.card()),
                                signature(2, CERTIFICATES_END)));
            case ON_A_SUSPENDED_CARD_NOTHING_IS_ISSUED_RESET_OR_CHANGED ->
                List.of(
                        one(suspended(), new CardEvent.PinChanged(hanako.card(), PinKind.CARD_FACE)),
                        one(
                                suspended(),
                                new CardEvent.CertificateLoaded(
                                        hanako.card(), Carrier.CARD, SIGNATURE, hanako.signature(2))));
            case A_FACE_AUTHENTICATION_CARD_HAS_NO_PIN_AND_NO_SIGNATURE_CERTIFICATE ->
                List.of(
                        one(
                                new CardEvent.SwitchedToFaceAuthentication(hanako.card()),
                                revoked(hanako.signature(1)),
                                new CardEvent.PinSet(hanako.card(), PinKind.CARD_FACE)),
                        one(new CardEvent.SwitchedToFaceAuthentication(hanako.card())));
            case A_SIGNATURE_PIN_IS_SET_FOR_WHO_CAN_HAVE_A_SIGNATURE_CERTIFICATE ->
                List.of(
                        one(ward(), new CardEvent.PinSet(hanako.card(), PinKind.SIGNATURE)),
                        one(
                                bornOn(TODAY.minusYears(15).plusDays(1)),
                                new CardEvent.SwitchedToPins(hanako.card(), Set.of(PinKind.SIGNATURE))),
                        one(ward(), new CardEvent.Delivered(hanako.card(), TODAY, Set.of(PinKind.SIGNATURE))));
            case A_RESIDENT_HAS_ONE_CARD_IN_FORCE ->
                List.of(one(
                        applied(2),
                        cardIssued(2, TODAY, CARD_ENDS),
                        new CardEvent.Delivered(hanako.card(2), TODAY, Set.of())));
            case A_DEATH_OR_DELETION_LEAVES_NO_CARD ->
                List.of(one(ended(EndOfEntitlement.DEATH)), one(ended(EndOfEntitlement.RECORD_DELETED)));
            case A_DEPARTURE_LEAVES_NO_SIGNATURE_CERTIFICATE_ISSUED_BEFORE_IT ->
                List.of(one(new ResidentEvent.Departed(hanako.id(), reference(), TODAY, Consequences.NONE)));
            case A_REPORT_TELLS_WHAT_IT_DID ->
                List.of(
                        one(autoRevoked(hanako.signature(1), TODAY), changed(TODAY, elsewhere)),
                        one(voided(), movedIn(TODAY)));
            case ONLY_A_SMARTPHONES_USER_AUTHENTICATION_CERTIFICATE_IS_RELEASED ->
                List.of(
                        one(
                                new CertificateEvent.Held(hanako.userAuthentication(1), TODAY),
                                released(hanako.userAuthentication(1))),
                        one(
                                new CertificateEvent.Held(hanako.phoneSignature(1), TODAY),
                                released(hanako.phoneSignature(1))),
                        one(released(hanako.phoneUserAuthentication(1))));
            case AN_INQUIRY_IS_USED_ONCE_IT_IS_ANSWERED_ON_A_LATER_DAY_AND_NOT_AFTER_ITS_LAST ->
                List.of(
                        inquired(TODAY, secondVisit(agent())),
                        List.of(step(LOADED, opened()), secondVisit(agent())),
                        inquired(LOADED, step(INQUIRY_ENDS.plusDays(1), resets(agent()), null, used(), reset())),
                        inquired(LOADED, secondVisit(agent()), secondVisit(agent())));
            case AN_INQUIRY_IS_USED_BY_WHAT_IT_WAS_OPENED_FOR ->
                List.of(
                        inquired(LOADED, secondVisit(Visitor.representative())),
                        inquired(
                                LOADED,
                                step(
                                        TODAY,
                                        new ChangePin(hanako.card(), PinKind.SIGNATURE, agent().visit()),
                                        null,
                                        used(),
                                        reset())),
                        inquired(
                                LOADED,
                                step(
                                        TODAY,
                                        new ResetPins(hanako.card(2), Set.of(PinKind.SIGNATURE), agent().visit()),
                                        null,
                                        used(),
                                        reset())),
                        inquired(LOADED, step(TODAY, resets(agent()), null, used())));
            case AN_AGENT_WITHOUT_THE_LETTER_OF_THE_NOTICE_COMES_TWICE ->
                List.of(List.of(step(TODAY, resets(agent()), null, reset())));
            case A_NOTICE_IS_SENT_ONCE_AND_COMES_BACK_ONCE ->
                List.of(
                        one(ofCertificates(hanako.signature(1)), ofCertificates(hanako.userAuthentication(1))),
                        one(ofCertificates(hanako.signature(1)), sent(notice("another"), hanako.signature(1))),
                        one(ofCard(), returned(notice("card"), null), returned(notice("card"), null)));
            case A_NOTICE_ANNOUNCES_WHAT_STILL_ENDS_ON_A_DAY_TO_COME ->
                List.of(
                        one(revoked(hanako.signature(1)), ofCertificates(hanako.signature(1))),
                        one(renewed(USER_AUTHENTICATION), ofCertificates(hanako.userAuthentication(1))),
                        one(
                                revoked(hanako.signature(1)),
                                ofCertificates(hanako.signature(1), hanako.userAuthentication(1))),
                        one(voided(), ofCard()),
                        one(ofCertificates()),
                        one(ofCertificates(hanako.phoneSignature(1))),
                        one(sent(notice("cert"), CERTIFICATES_END.minusDays(1), hanako.signature(1))),
                        one(
                                new CertificateEvent.FormerImported(
                                        new SerialNumber("cert-former"), hanako.id(), ISSUED, CERTIFICATES_END),
                                ofCertificates(new SerialNumber("cert-former"))),
                        List.of(step(CERTIFICATES_END.plusDays(1), ofCertificates(hanako.signature(1)))));
            case NO_NOTICE_IS_SENT_WHERE_A_PERIOD_OF_STAY_BINDS ->
                List.of(
                        one(
                                revoked(hanako.signature(1)),
                                ofStay(hanako.signature(2)),
                                ofCertificates(hanako.signature(2))),
                        one(
                                new CardEvent.ValidityExtended(
                                        hanako.card(),
                                        CARD_ENDS,
                                        CARD_ENDS,
                                        Bound.PERIOD_OF_STAY,
                                        ExtensionGround.STAY_EXTENDED),
                                ofCard()));
            case A_NOTICE_IS_SENT_BY_THE_MUNICIPALITY_OF_RESIDENCE ->
                List.of(
                        one(movedIn(TODAY), ofCard()),
                        one(ended(EndOfEntitlement.DEATH), ofCard()),
                        one(new NoticeEvent.Sent(
                                notice("card"),
                                hanako.id(),
                                NoticeKind.CARD,
                                CARD_ENDS,
                                Set.of(),
                                hanako.card(),
                                Office.KASHIWA,
                                false,
                                new RunId("run-1"),
                                TODAY)));
            case A_SECOND_NOTICE_FOLLOWS_A_RETURN_AFTER_WHICH_IT_WAS_DUE ->
                List.of(
                        one(sent(notice("cert").second(), hanako.signature(1))),
                        one(
                                ofCertificates(hanako.signature(1)),
                                sent(notice("cert").second(), hanako.signature(1))),
                        one(
                                ofCertificates(hanako.signature(1)),
                                returned(notice("cert"), null),
                                sent(notice("cert").second(), hanako.signature(1))));
            case A_SECOND_NOTICE_FALLS_DUE_AFTER_A_FIRST_WHILE_WHAT_IT_ANNOUNCED_STILL_ENDS ->
                List.of(
                        one(ofCertificates(hanako.signature(1)), returned(notice("cert"), TODAY)),
                        one(
                                ofCertificates(hanako.signature(1)),
                                revoked(hanako.signature(1)),
                                returned(notice("cert"), SECOND_DUE)),
                        one(ofCard(), voided(), returned(notice("card"), SECOND_DUE)),
                        one(
                                ofCertificates(hanako.signature(1)),
                                returned(notice("cert"), SECOND_DUE),
                                sent(notice("cert").second(), hanako.signature(1)),
                                returned(notice("cert").second(), SECOND_DUE)),
                        List.of(
                                step(TODAY, ofCertificates(hanako.signature(1))),
                                step(
                                        CERTIFICATES_END.minusDays(1),
                                        returned(
                                                notice("cert"),
                                                CERTIFICATES_END.minusDays(1).plus(Towns.SECOND_NOTICE_AFTER)))));
        };
    }

    /** An inquiry opened on a day and answered at once, and then this. */
    private List<Step> inquired(LocalDate openedOn, Step... then) {
        List<Step> steps = new ArrayList<>();
        steps.add(step(
                openedOn,
                new InquiryEvent.Opened(
                        inquiry(),
                        hanako.card(),
                        hanako.id(),
                        Procedure.PIN_RESET,
                        Applicant.VOLUNTARY_AGENT,
                        Office.SETAGAYA,
                        openedOn,
                        INQUIRY_ENDS),
                new InquiryEvent.LetterSent(inquiry(), openedOn),
                new InquiryEvent.ReplyAccepted(inquiry(), openedOn)));
        steps.addAll(List.of(then));
        return steps;
    }

    private InquiryEvent opened() {
        return (InquiryEvent) inquired(LOADED).getFirst().recorded().getFirst().event();
    }

    private InquiryEvent used() {
        return new InquiryEvent.Used(inquiry(), TODAY);
    }

    private InquiryId inquiry() {
        return hanako.inquiry(1);
    }

    private CardEvent reset() {
        return new CardEvent.PinReset(hanako.card(), PinKind.SIGNATURE, ResetWay.COUNTER);
    }

    private Visitor agent() {
        return Visitor.agent().onInquiry(inquiry());
    }

    private ResetPins resets(Visitor visitor) {
        return new ResetPins(hanako.card(), Set.of(PinKind.SIGNATURE), visitor.visit());
    }

    private Step secondVisit(Visitor visitor) {
        return step(TODAY, resets(visitor), null, used(), reset());
    }

    private NoticeId notice(String which) {
        return which.equals("card")
                ? hanako.notice(NoticeKind.CARD, CARD_ENDS.toString())
                : which.equals("cert")
                        ? hanako.notice(NoticeKind.CERTIFICATES, CERTIFICATES_END.toString())
                        : hanako.named(which).notice(NoticeKind.CERTIFICATES, CERTIFICATES_END.toString());
    }

    private NoticeEvent ofCertificates(SerialNumber... certificates) {
        return sent(notice("cert"), certificates);
    }

    private NoticeEvent ofCard() {
        return new NoticeEvent.Sent(
                notice("card"),
                hanako.id(),
                NoticeKind.CARD,
                CARD_ENDS,
                Set.of(),
                hanako.card(),
                Office.SETAGAYA,
                false,
                new RunId("run-1"),
                TODAY);
    }

    private NoticeEvent sent(NoticeId notice, SerialNumber... certificates) {
        return sent(notice, CERTIFICATES_END, certificates);
    }

    private NoticeEvent sent(NoticeId notice, LocalDate expiresOn, SerialNumber... certificates) {
        return new NoticeEvent.Sent(
                notice,
                hanako.id(),
                NoticeKind.CERTIFICATES,
                expiresOn,
                Set.of(certificates),
                null,
                Office.SETAGAYA,
                true,
                new RunId("run-1"),
                TODAY);
    }

    private static NoticeEvent returned(NoticeId notice, LocalDate secondDueOn) {
        return new NoticeEvent.Returned(notice, ReturnReason.NOT_COLLECTED, TODAY, secondDueOn);
    }

    private CertificateEvent ofStay(SerialNumber serial) {
        return new CertificateEvent.Issued(
                serial,
                hanako.id(),
                hanako.card(),
                Carrier.CARD,
                SIGNATURE,
                TODAY,
                CERTIFICATES_END,
                5,
                Bound.PERIOD_OF_STAY,
                here,
                null);
    }

    // --- the history without a fault

    private List<Step> faultless() {
        return List.of(
                step(
                        ISSUED,
                        new ResidentEvent.Registered(
                                hanako.id(),
                                Office.SETAGAYA,
                                VaultInMemory.sealed(hanako.basicFour("here").personal()),
                                here,
                                Nationality.JAPANESE,
                                null,
                                false,
                                Residence.JAPAN)),
                step(ISSUED, applied(1)),
                step(
                        ISSUED,
                        cardIssued(1, ISSUED, CARD_ENDS),
                        first(hanako.userAuthentication(1), Carrier.CARD, USER_AUTHENTICATION, ISSUED),
                        first(hanako.signature(1), Carrier.CARD, SIGNATURE, ISSUED),
                        new CardEvent.Delivered(hanako.card(), ISSUED, Citizen.ALL_PINS)),
                step(
                        LOADED,
                        first(hanako.phoneUserAuthentication(1), Carrier.SMARTPHONE, USER_AUTHENTICATION, LOADED),
                        first(hanako.phoneSignature(1), Carrier.SMARTPHONE, SIGNATURE, LOADED)));
    }

    private CertificateEvent first(SerialNumber serial, Carrier carrier, CertificateKind kind, LocalDate on) {
        return new CertificateEvent.Issued(
                serial,
                hanako.id(),
                hanako.card(),
                carrier,
                kind,
                on,
                CERTIFICATES_END,
                5,
                Bound.BIRTHDAY,
                kind == SIGNATURE ? here : null,
                null);
    }

    // --- events

    private CardEvent applied(int card) {
        return new CardEvent.AppliedFor(
                hanako.card(card), hanako.id(), ApplicationKind.FIRST, ISSUED, Set.of(), false, false, null, 0);
    }

    private CardEvent cardIssued(int card, LocalDate on, LocalDate expiresOn) {
        return new CardEvent.Issued(hanako.card(card), on, expiresOn, 10, CARD_ENDS, Bound.BIRTHDAY, Map.of());
    }

    private CertificateEvent issued(SerialNumber serial, Carrier carrier, CertificateKind kind, LocalDate expiresOn) {
        return new CertificateEvent.Issued(
                serial,
                hanako.id(),
                hanako.card(),
                carrier,
                kind,
                TODAY,
                expiresOn,
                5,
                Bound.BIRTHDAY,
                kind == SIGNATURE ? here : null,
                null);
    }

    private CertificateEvent userAuthentication(int n, LocalDate expiresOn) {
        return issued(hanako.userAuthentication(n), Carrier.CARD, USER_AUTHENTICATION, expiresOn);
    }

    private CertificateEvent signature(int n, LocalDate expiresOn) {
        return issued(hanako.signature(n), Carrier.CARD, SIGNATURE, expiresOn);
    }

    private CertificateEvent phoneUserAuthentication(int n, LocalDate expiresOn) {
        return issued(hanako.phoneUserAuthentication(n), Carrier.SMARTPHONE, USER_AUTHENTICATION, expiresOn);
    }

    private CertificateEvent renewal(LocalDate expiresOn) {
        return new CertificateEvent.Issued(
                hanako.userAuthentication(2),
                hanako.id(),
                hanako.card(),
                Carrier.CARD,
                USER_AUTHENTICATION,
                CERTIFICATES_END,
                expiresOn,
                6,
                Bound.CARD,
                null,
                hanako.userAuthentication(1));
    }

    private CertificateEvent renewed(CertificateKind kind) {
        Map<CertificateKind, SerialNumber> old = new EnumMap<>(hanako.serials(1));
        return new CertificateEvent.Renewed(old.get(kind), hanako.serials(2).get(kind), TODAY);
    }

    private static CertificateEvent revoked(SerialNumber serial) {
        return new CertificateEvent.Revoked(serial, RevocationReason.CESSATION_OF_OPERATION, TODAY);
    }

    private static CertificateEvent released(SerialNumber serial) {
        return new CertificateEvent.Released(serial, TODAY);
    }

    private static CertificateEvent autoRevoked(SerialNumber serial, LocalDate effectiveOn) {
        return new CertificateEvent.AutoRevokedOnAttributeChange(serial, reference(), effectiveOn, TODAY);
    }

    private CardEvent voided() {
        return new CardEvent.Voided(hanako.card(), VoidingCause.RETURNED, TODAY);
    }

    private CardEvent cardCorrected(int corrects, LocalDate to) {
        return new CardEvent.ExpiryCorrected(
                hanako.card(),
                CORRECTION,
                corrects,
                CorrectionGround.RECORDED_WRONGLY,
                reference(),
                CARD_ENDS,
                to,
                Bound.PERIOD_OF_STAY);
    }

    private static CertificateEvent certificateCorrected(SerialNumber serial, int corrects, LocalDate to) {
        return new CertificateEvent.ExpiryCorrected(
                serial,
                CORRECTION,
                corrects,
                CorrectionGround.RECORDED_WRONGLY,
                reference(),
                CERTIFICATES_END,
                to,
                Bound.CARD);
    }

    private ResidentEvent attributesCorrected(int corrects, AttributesDigest digest, boolean minor) {
        return new ResidentEvent.PersonalDataCorrected(
                hanako.id(),
                CORRECTION,
                corrects,
                CorrectionGround.RECORDED_WRONGLY,
                reference(),
                minor,
                VaultInMemory.sealed(hanako.basicFour("elsewhere").personal()),
                digest,
                List.of());
    }

    private ResidentEvent wardCorrected(int corrects, boolean adultWard) {
        return new ResidentEvent.GuardianshipCorrected(
                hanako.id(), CORRECTION, corrects, CorrectionGround.RECORDED_WRONGLY, reference(), adultWard);
    }

    private ResidentEvent destructionAsked() {
        return new ResidentEvent.DestructionRequested(
                hanako.id(),
                RetentionClass.ISSUANCE_RECORD,
                CARD_ENDS.plusYears(10).plusDays(1));
    }

    private ResidentEvent destroyed(LocalDate on) {
        return new ResidentEvent.PersonalDataDestroyed(hanako.id(), RetentionClass.ISSUANCE_RECORD, "key", on);
    }

    private CorrectionEvent asked() {
        return new CorrectionEvent.CardExpiryRequested(
                CORRECTION,
                hanako.id(),
                hanako.card(),
                1,
                CorrectionGround.RECORDED_WRONGLY,
                reference(),
                CARD_ENDS.minusDays(1),
                Bound.PERIOD_OF_STAY);
    }

    private CardEvent suspended() {
        return new CardEvent.Suspended(hanako.card(), TODAY);
    }

    private CardEvent wrong(int mistakes) {
        return new CardEvent.PinMistaken(hanako.card(), PinKind.SIGNATURE, mistakes);
    }

    private CardEvent locked(int mistakes) {
        return new CardEvent.PinLocked(hanako.card(), PinKind.SIGNATURE, mistakes);
    }

    private ResidentEvent changed(LocalDate effectiveOn, AttributesDigest digest) {
        return new ResidentEvent.AttributesChanged(
                hanako.id(),
                reference(),
                effectiveOn,
                Set.of(BasicAttribute.ADDRESS),
                VaultInMemory.sealed(hanako.basicFour("here").personal()),
                digest,
                Consequences.NONE);
    }

    private ResidentEvent bornOn(LocalDate born) {
        return new ResidentEvent.AttributesChanged(
                hanako.id(),
                reference(),
                TODAY,
                Set.of(BasicAttribute.DATE_OF_BIRTH),
                VaultInMemory.sealed(
                        Citizen.born(born.toString()).basicFour("here").personal()),
                here,
                Consequences.NONE);
    }

    private ResidentEvent movedIn(LocalDate on) {
        return new ResidentEvent.MovedIn(
                hanako.id(),
                reference(),
                on,
                on,
                Office.KASHIWA,
                VaultInMemory.sealed(hanako.basicFour("here").personal()),
                elsewhere,
                Consequences.NONE);
    }

    private ResidentEvent ward() {
        return new ResidentEvent.GuardianshipChanged(hanako.id(), reference(), TODAY, true, Consequences.NONE);
    }

    private ResidentEvent ended(EndOfEntitlement cause) {
        return new ResidentEvent.EntitlementEnded(hanako.id(), reference(), TODAY, cause, Consequences.NONE);
    }

    private static RegisterReference reference() {
        return new RegisterReference("register-1");
    }

    // --- steps

    private List<Step> one(Event... events) {
        return List.of(step(TODAY, events));
    }

    private Step step(LocalDate day, Event... events) {
        return step(day, hanako.apply(), null, events);
    }

    private Step move(String answer, Event... events) {
        return step(TODAY, hanako.moveTo("elsewhere", TODAY.toString()), answer, events);
    }

    private static Step step(LocalDate day, Command command, String answer, Event... events) {
        List<Recorded> recorded = new ArrayList<>();
        for (Event event : events) {
            recorded.add(recorded(day, event));
        }
        return new Step(day.atTime(12, 0), command, true, answer, recorded, Map.of(), Map.of());
    }

    private Step left(Map<String, Object> left, Map<String, Object> replayed) {
        String stream = hanako.signature(1).value();
        return new Step(
                TODAY.atTime(12, 0),
                hanako.apply(),
                true,
                null,
                List.of(),
                Map.of(stream, left),
                Map.of(stream, replayed));
    }

    private Step told(String key, String value) {
        Map<String, Object> metadata = new HashMap<>(recorded(TODAY, wrong(1)).metadata());
        if (value == null) {
            metadata.remove(key);
        } else {
            metadata.put(key, value);
        }
        List<Recorded> recorded = List.of(new Recorded(wrong(1), metadata));
        return new Step(TODAY.atTime(12, 0), hanako.apply(), true, null, recorded, Map.of(), Map.of());
    }

    private static Recorded recorded(LocalDate day, Event event) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put(Provenance.ACTOR, "clerk-sato");
        metadata.put(Provenance.ROLE, "clerk");
        metadata.put(Provenance.MUNICIPALITY, Office.SETAGAYA.value());
        metadata.put(Provenance.CHANNEL, "COUNTER");
        metadata.put(Provenance.COMMAND, "PlantedFault");
        metadata.put(Provenance.CAUSATION_ID, "1");
        metadata.put(Provenance.CORRELATION_ID, "1");
        metadata.put(Provenance.EFFECTIVE_ON, day.toString());
        metadata.put(Provenance.POLICY_VERSION, NationalPolicy.JAPAN.on(day).id());
        return new Recorded(event, metadata);
    }
}
