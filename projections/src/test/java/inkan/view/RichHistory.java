package inkan.view;

import static inkan.view.Facts.*;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.ExtensionGround;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.correction.CorrectionEvent;
import inkan.correction.CorrectionGround;
import inkan.correction.DeclineReason;
import inkan.event.Event;
import inkan.inquiry.InquiryEvent;
import inkan.inquiry.ReplyFault;
import inkan.personal.RetentionClass;
import inkan.pin.ResetWay;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.InquiryId;
import inkan.value.NoticeKind;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Four lives in which everything happens that can happen. At the end the third is on the list of lost signatures, and for
 * the fourth much is to be done.
 */
public final class RichHistory {
    private static final CardId SECOND_CARD = new CardId("card-2");
    private static final SerialNumber PHONE_SIGNATURE = serial("phone-signature-1");
    private static final SerialNumber PHONE_LOGIN = serial("phone-login-1");
    private static final ResidentId LINH = new ResidentId("resident-linh");
    private static final CardId CARD_OF_LINH = new CardId("card-linh");
    private static final SerialNumber SIGNATURE_OF_LINH = serial("signature-linh");

    private static final ResidentId MIKI = new ResidentId("resident-miki");
    private static final CardId CARD_OF_MIKI = new CardId("card-miki");
    private static final SerialNumber SIGNATURE_OF_MIKI = serial("signature-miki");

    private static final ResidentId SORA = new ResidentId("resident-sora");
    private static final CardId CARD_OF_SORA = new CardId("card-sora");
    private static final InquiryId UNUSED_INQUIRY = new InquiryId("inquiry-2");
    private static final InquiryId OPEN_INQUIRY = new InquiryId("inquiry-3");
    private static final RegisterReference PAPERS = new RegisterReference("shokken-1");
    private static final AttributesDigest DIGEST = new AttributesDigest("0".repeat(64));
    private static final Sealed SEALED = new Sealed("6f1c0a52-0b6e-4d5c-9a53-2f9f6d1f4c11.AAEC");

    static final Event[] EVENTS = {
        registered(HANAKO, SETAGAYA),
        new CertificateEvent.FormerImported(serial("juki-1"), HANAKO, day("2015-06-01"), day("2018-05-31")),
        cardOf(HANAKO, CARD),
        appliedFor(CARD, HANAKO),
        cardIssued(CARD),
        issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION),
        loaded(CARD, CertificateKind.USER_AUTHENTICATION, USER_AUTHENTICATION),
        issued(SIGNATURE, CertificateKind.SIGNATURE),
        loaded(CARD, CertificateKind.SIGNATURE, SIGNATURE),
        delivered(CARD),
        amended(HANAKO),
        new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 1),
        new CardEvent.PinMistakesCleared(CARD, PinKind.SIGNATURE),
        new CardEvent.PinLocked(CARD, PinKind.SIGNATURE, 5),
        new CardEvent.KioskResetAppliedFor(CARD, PinKind.SIGNATURE, Instant.parse("2021-03-01T01:00:00Z")),
        new CardEvent.PinReset(CARD, PinKind.SIGNATURE, ResetWay.KIOSK),
        new CardEvent.PinMistaken(CARD, PinKind.CARD_FACE, 2),
        new CardEvent.PinChanged(CARD, PinKind.USER_AUTHENTICATION),
        movingOut(HANAKO),
        addressChanged(HANAKO, "2022-04-01"),
        lost(SIGNATURE, "2022-04-02"),
        movedIn(HANAKO, KASHIWA, "2022-04-01"),
        new ResidentEvent.ContinuedUseFellDue(HANAKO, CARD, day("2022-07-02")),
        continuedUse(HANAKO, CARD),
        issued(serial("signature-2"), CertificateKind.SIGNATURE),
        loaded(CARD, CertificateKind.SIGNATURE, serial("signature-2")),
        issued(PHONE_LOGIN, HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.USER_AUTHENTICATION),
        new CardEvent.CertificateLoaded(CARD, Carrier.SMARTPHONE, CertificateKind.USER_AUTHENTICATION, PHONE_LOGIN),
        issued(PHONE_SIGNATURE, HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE),
        new CardEvent.CertificateLoaded(CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE, PHONE_SIGNATURE),
        new CertificateEvent.Renewed(USER_AUTHENTICATION, serial("user-authentication-2"), day("2024-08-01")),
        renewing(serial("user-authentication-2"), CertificateKind.USER_AUTHENTICATION, USER_AUTHENTICATION),
        loaded(CARD, CertificateKind.USER_AUTHENTICATION, serial("user-authentication-2")),
        new CertificateEvent.Held(PHONE_LOGIN, day("2024-08-20")),
        new CardEvent.Suspended(CARD, day("2024-08-20")),
        new CertificateEvent.Released(PHONE_LOGIN, day("2024-08-22")),
        new CardEvent.SuspensionLifted(CARD, day("2024-08-22")),
        new CardEvent.SwitchedToFaceAuthentication(CARD),
        new CardEvent.SwitchedToPins(CARD, Set.of(PinKind.values())),
        addressChanged(HANAKO, "2024-08-23"),
        lost(serial("signature-2"), "2024-08-23"),
        lost(PHONE_SIGNATURE, "2024-08-23"),
        useAbroad(HANAKO, CARD),
        departed(HANAKO),
        movedIn(HANAKO, SETAGAYA, "2021-01-01"),
        cardOf(HANAKO, SECOND_CARD),
        new CardEvent.AppliedFor(
                SECOND_CARD,
                HANAKO,
                ApplicationKind.REISSUE,
                day("2025-01-10"),
                Set.of(CertificateKind.SIGNATURE),
                true,
                true,
                CARD,
                1_800),
        new CardEvent.Issued(
                SECOND_CARD,
                day("2025-01-20"),
                day("2034-10-10"),
                10,
                day("2034-10-10"),
                Bound.BIRTHDAY,
                Map.of(CertificateKind.SIGNATURE, "E-7")),
        voided(CARD, VoidingCause.REISSUED_AFTER_LOSS, "2025-01-20"),
        new CertificateEvent.Revoked(
                serial("user-authentication-2"), RevocationReason.CESSATION_OF_OPERATION, day("2025-01-20")),
        registered(LINH, SETAGAYA),
        stay(LINH, "2021-02-15", "2024-02-14"),
        guardianship(LINH, "2021-05-01", true),
        guardianship(LINH, "2021-09-01", false),
        cardOf(LINH, CARD_OF_LINH),
        appliedFor(CARD_OF_LINH, LINH),
        cardIssued(CARD_OF_LINH),
        new CardEvent.PinSet(CARD_OF_LINH, PinKind.SIGNATURE),
        issued(SIGNATURE_OF_LINH, LINH, CARD_OF_LINH, Carrier.CARD, CertificateKind.SIGNATURE),
        stay(LINH, "2024-02-01", "2027-02-14"),
        new CardEvent.ValidityExtended(
                CARD_OF_LINH,
                day("2024-02-14"),
                day("2027-02-14"),
                Bound.PERIOD_OF_STAY,
                ExtensionGround.STAY_EXTENDED),
        new CertificateEvent.Revoked(SIGNATURE_OF_LINH, RevocationReason.AFFILIATION_CHANGED, day("2024-03-01")),
        moveLapsed(LINH),
        ended(LINH, EndOfEntitlement.RECORD_DELETED),
        registered(MIKI, SETAGAYA),
        cardOf(MIKI, CARD_OF_MIKI),
        appliedFor(CARD_OF_MIKI, MIKI),
        issued(SIGNATURE_OF_MIKI, MIKI, CARD_OF_MIKI, Carrier.CARD, CertificateKind.SIGNATURE),
        lost(SIGNATURE_OF_MIKI, "2022-04-02"),
        movedIn(MIKI, KASHIWA, "2022-04-01"),
        registered(SORA, SETAGAYA),
        cardOf(SORA, CARD_OF_SORA),
        appliedFor(CARD_OF_SORA, SORA),
        opened(INQUIRY, SORA, CARD_OF_SORA, "2020-05-20"),
        cardIssued(CARD_OF_SORA),
        new InquiryEvent.LetterSent(INQUIRY, day("2020-05-21")),
        new InquiryEvent.ReplyRefused(INQUIRY, Set.of(ReplyFault.UNSEALED, ReplyFault.INCOMPLETE), day("2020-05-25")),
        delivered(CARD_OF_SORA),
        new InquiryEvent.ReplyAccepted(INQUIRY, day("2020-05-27")),
        new InquiryEvent.Used(INQUIRY, day("2020-05-28")),
        opened(UNUSED_INQUIRY, SORA, CARD_OF_SORA, "2021-01-05"),
        new InquiryEvent.Lapsed(UNUSED_INQUIRY, day("2021-03-01")),
        locked(CARD_OF_SORA, PinKind.USER_AUTHENTICATION),
        new CardEvent.KioskResetAppliedFor(
                CARD_OF_SORA, PinKind.USER_AUTHENTICATION, Instant.parse("2021-03-01T01:00:00.123456789Z")),
        opened(OPEN_INQUIRY, SORA, CARD_OF_SORA, "2022-03-31"),
        movingOut(SORA),
        sent(LINH, SETAGAYA, "2024-10-10", SIGNATURE_OF_LINH),
        sent(SORA, SETAGAYA, "2029-10-10", CARD_OF_SORA),
        returned(noticeOf(SORA, NoticeKind.CARD, "2029-10-10"), "2029-07-30", "2029-08-13"),
        movedIn(SORA, KASHIWA, "2029-08-10"),
        new CorrectionEvent.CardExpiryRequested(
                correction(1),
                SORA,
                CARD_OF_SORA,
                1,
                CorrectionGround.RECORDED_WRONGLY,
                PAPERS,
                day("2028-03-31"),
                Bound.PERIOD_OF_STAY),
        new CardEvent.ExpiryCorrected(
                CARD_OF_SORA,
                correction(1),
                1,
                CorrectionGround.RECORDED_WRONGLY,
                PAPERS,
                day("2029-10-10"),
                day("2028-03-31"),
                Bound.PERIOD_OF_STAY),
        new CorrectionEvent.Approved(correction(1), day("2022-05-01")),
        new CorrectionEvent.CertificateExpiryRequested(
                correction(2),
                MIKI,
                SIGNATURE_OF_MIKI,
                0,
                CorrectionGround.LEFT_OUT,
                PAPERS,
                day("2024-03-31"),
                Bound.CARD),
        new CorrectionEvent.Declined(correction(2), DeclineReason.NOT_SHOWN, day("2022-05-02")),
        new CertificateEvent.ExpiryCorrected(
                serial("juki-1"),
                correction(9),
                0,
                CorrectionGround.LEFT_OUT,
                PAPERS,
                day("2018-05-31"),
                day("2018-04-30"),
                Bound.CARD),
        new CorrectionEvent.PersonalDataRequested(
                correction(3), HANAKO, 0, CorrectionGround.NOTIFIED_WRONGLY, PAPERS, true, SEALED, DIGEST),
        new ResidentEvent.PersonalDataCorrected(
                HANAKO, correction(3), 0, CorrectionGround.NOTIFIED_WRONGLY, PAPERS, true, SEALED, DIGEST, List.of()),
        new CorrectionEvent.GuardianshipRequested(
                correction(4), MIKI, 0, CorrectionGround.DECIDED_BY_AUTHORITY, PAPERS, true),
        new ResidentEvent.GuardianshipCorrected(
                MIKI, correction(4), 0, CorrectionGround.DECIDED_BY_AUTHORITY, PAPERS, true),
        new ResidentEvent.DestructionRequested(MIKI, RetentionClass.ISSUANCE_RECORD, day("2036-01-01")),
        new ResidentEvent.DestructionDeclined(MIKI, RetentionClass.ISSUANCE_RECORD, KeepReason.DISPUTE_PENDING),
        new ResidentEvent.DestructionRequested(SORA, RetentionClass.ISSUANCE_RECORD, day("2039-10-11")),
        new ResidentEvent.DestructionRequested(LINH, RetentionClass.ISSUANCE_RECORD, day("2037-02-15")),
        new ResidentEvent.PersonalDataDestroyed(LINH, RetentionClass.ISSUANCE_RECORD, SEALED.key(), day("2037-03-01")),
    };

    private RichHistory() {}

    private static CorrectionId correction(int number) {
        return new CorrectionId("correction-" + number);
    }

    /** The events in their order. */
    public static List<Event> events() {
        return List.of(EVENTS);
    }
}
