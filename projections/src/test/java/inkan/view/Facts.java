package inkan.view;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.inquiry.InquiryEvent;
import inkan.municipality.Procedure;
import inkan.notice.NoticeEvent;
import inkan.notice.ReturnReason;
import inkan.policy.Bound;
import inkan.resident.Consequences;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentEvent;
import inkan.value.Applicant;
import inkan.value.AttributesDigest;
import inkan.value.BasicAttribute;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people, cards and events that the tests of the views speak of. */
public final class Facts {
    public static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    public static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");

    public static final ResidentId HANAKO = new ResidentId("resident-hanako");
    public static final CardId CARD = new CardId("card-1");
    public static final InquiryId INQUIRY = new InquiryId("inquiry-1");
    public static final SerialNumber SIGNATURE = new SerialNumber("cert-signature-1");
    public static final SerialNumber USER_AUTHENTICATION = new SerialNumber("cert-user-authentication-1");

    public static final RunId RUN = new RunId("run-1");

    private static final Sealed PERSONAL = new Sealed("6f1c0a52-0b6e-4d5c-9a53-2f9f6d1f4c11.AAAA");
    private static final AttributesDigest DIGEST = new AttributesDigest("0".repeat(64));

    private Facts() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    public static RegisterReference reference(String value) {
        return new RegisterReference(value);
    }

    public static SerialNumber serial(String name) {
        return new SerialNumber("cert-" + name);
    }

    public static ResidentEvent.Registered registered(ResidentId resident, MunicipalityCode municipality) {
        return new ResidentEvent.Registered(
                resident, municipality, PERSONAL, DIGEST, Nationality.JAPANESE, null, false, Residence.JAPAN);
    }

    public static ResidentEvent.AttributesChanged addressChanged(ResidentId resident, String effectiveOn) {
        return new ResidentEvent.AttributesChanged(
                resident,
                reference("ref-address"),
                day(effectiveOn),
                Set.of(BasicAttribute.ADDRESS),
                PERSONAL,
                DIGEST,
                Consequences.NONE);
    }

    public static ResidentEvent.MinorAmendmentRecorded amended(ResidentId resident) {
        return new ResidentEvent.MinorAmendmentRecorded(
                resident, reference("ref-amendment"), day("2021-03-01"), PERSONAL, DIGEST, Consequences.NONE);
    }

    public static ResidentEvent.GuardianshipChanged guardianship(ResidentId resident, String from, boolean ward) {
        return new ResidentEvent.GuardianshipChanged(
                resident, reference("ref-guardianship"), day(from), ward, Consequences.NONE);
    }

    public static ResidentEvent.StayChanged stay(ResidentId resident, String from, String endsOn) {
        return new ResidentEvent.StayChanged(
                resident, reference("ref-stay"), day(from), day(endsOn), Consequences.NONE);
    }

    public static ResidentEvent.MovingOutAnnounced movingOut(ResidentId resident) {
        return new ResidentEvent.MovingOutAnnounced(
                resident, reference("ref-moving-out"), day("2022-03-20"), day("2022-04-01"), Consequences.NONE);
    }

    public static ResidentEvent.MovedIn movedIn(
            ResidentId resident, MunicipalityCode municipality, String effectiveOn) {
        return new ResidentEvent.MovedIn(
                resident,
                reference("ref-moving-in"),
                day(effectiveOn),
                day(effectiveOn).plusDays(2),
                municipality,
                PERSONAL,
                DIGEST,
                Consequences.NONE);
    }

    public static ResidentEvent.ContinuedUseDone continuedUse(ResidentId resident, CardId card) {
        return new ResidentEvent.ContinuedUseDone(resident, card, day("2022-04-10"));
    }

    public static ResidentEvent.MoveLapsed moveLapsed(ResidentId resident) {
        return new ResidentEvent.MoveLapsed(resident, day("2022-07-03"), Consequences.NONE);
    }

    public static ResidentEvent.UseAbroadArranged useAbroad(ResidentId resident, CardId card) {
        return new ResidentEvent.UseAbroadArranged(resident, card, day("2024-06-01"), day("2024-07-01"));
    }

    public static ResidentEvent.Departed departed(ResidentId resident) {
        return new ResidentEvent.Departed(resident, reference("ref-departure"), day("2024-07-01"), Consequences.NONE);
    }

    public static ResidentEvent.EntitlementEnded ended(ResidentId resident, EndOfEntitlement cause) {
        return new ResidentEvent.EntitlementEnded(
                resident, reference("ref-end"), day("2024-09-01"), cause, Consequences.NONE);
    }

    public static ResidentEvent.CardAppliedFor cardOf(ResidentId resident, CardId card) {
        return new ResidentEvent.CardAppliedFor(resident, card);
    }

    public static CardEvent.AppliedFor appliedFor(CardId card, ResidentId resident) {
        return new CardEvent.AppliedFor(
                card, resident, ApplicationKind.FIRST, day("2020-05-01"), Set.of(), false, false, null, 0);
    }

    public static CardEvent.Issued cardIssued(CardId card) {
        return new CardEvent.Issued(
                card, day("2020-05-15"), day("2029-10-10"), 10, day("2029-10-10"), Bound.BIRTHDAY, Map.of());
    }

    public static CardEvent.CertificateLoaded loaded(CardId card, CertificateKind kind, SerialNumber serial) {
        return new CardEvent.CertificateLoaded(card, Carrier.CARD, kind, serial);
    }

    public static CardEvent.Delivered delivered(CardId card) {
        return new CardEvent.Delivered(card, day("2020-06-01"), Set.of(PinKind.values()));
    }

    public static CardEvent.Voided voided(CardId card, VoidingCause cause, String on) {
        return new CardEvent.Voided(card, cause, day(on));
    }

    public static CertificateEvent.Issued issued(SerialNumber serial, CertificateKind kind) {
        return issued(serial, HANAKO, CARD, Carrier.CARD, kind);
    }

    public static CertificateEvent.Issued issued(
            SerialNumber serial, ResidentId resident, CardId card, Carrier carrier, CertificateKind kind) {
        return new CertificateEvent.Issued(
                serial,
                resident,
                card,
                carrier,
                kind,
                day("2020-05-15"),
                day("2024-10-10"),
                5,
                Bound.BIRTHDAY,
                kind == CertificateKind.SIGNATURE ? DIGEST : null,
                null);
    }

    /** Renewed inside the window, as in journey J3. */
    public static CertificateEvent.Issued renewing(SerialNumber serial, CertificateKind kind, SerialNumber renews) {
        return new CertificateEvent.Issued(
                serial,
                HANAKO,
                CARD,
                Carrier.CARD,
                kind,
                day("2024-08-01"),
                day("2029-10-10"),
                6,
                Bound.CARD,
                kind == CertificateKind.SIGNATURE ? DIGEST : null,
                renews);
    }

    /** Lost by the change that {@link #addressChanged} tells, or another one. */
    public static CertificateEvent.AutoRevokedOnAttributeChange lost(SerialNumber serial, String on) {
        return new CertificateEvent.AutoRevokedOnAttributeChange(
                serial, reference("ref-address"), day("2022-04-01"), day(on));
    }

    public static CardEvent.PinLocked locked(CardId card, PinKind pin) {
        return new CardEvent.PinLocked(card, pin, pin == PinKind.SIGNATURE ? 5 : 3);
    }

    /** Opened at Setagaya for an agent who is to have a PIN reset, and open for 30 days. */
    public static InquiryEvent.Opened opened(InquiryId inquiry, ResidentId resident, CardId card, String on) {
        return new InquiryEvent.Opened(
                inquiry,
                card,
                resident,
                Procedure.PIN_RESET,
                Applicant.VOLUNTARY_AGENT,
                SETAGAYA,
                day(on),
                day(on).plusDays(30));
    }

    public static NoticeId noticeOf(ResidentId resident, NoticeKind kind, String expiresOn) {
        return NoticeId.first(resident, kind, day(expiresOn));
    }

    /** A notice of certificates, sent three months before their expiry. */
    public static NoticeEvent.Sent sent(
            ResidentId resident, MunicipalityCode by, String expiresOn, SerialNumber... certificates) {
        return new NoticeEvent.Sent(
                noticeOf(resident, NoticeKind.CERTIFICATES, expiresOn),
                resident,
                NoticeKind.CERTIFICATES,
                day(expiresOn),
                Set.of(certificates),
                null,
                by,
                true,
                RUN,
                day(expiresOn).minusMonths(3));
    }

    public static NoticeEvent.Sent sent(ResidentId resident, MunicipalityCode by, String expiresOn, CardId card) {
        return new NoticeEvent.Sent(
                noticeOf(resident, NoticeKind.CARD, expiresOn),
                resident,
                NoticeKind.CARD,
                day(expiresOn),
                Set.of(),
                card,
                by,
                false,
                RUN,
                day(expiresOn).minusMonths(3));
    }

    /** The second notice after a first one, sent by the same run or another on a day. */
    public static NoticeEvent.Sent sentAgain(NoticeEvent.Sent first, MunicipalityCode by, String on) {
        return new NoticeEvent.Sent(
                first.notice().second(),
                first.resident(),
                first.kind(),
                first.expiresOn(),
                first.certificates(),
                first.card(),
                by,
                first.inquiryLetter(),
                RUN,
                day(on));
    }

    public static NoticeEvent.Returned returned(NoticeId notice, String on, @Nullable String secondDueOn) {
        return new NoticeEvent.Returned(
                notice, ReturnReason.NOT_COLLECTED, day(on), secondDueOn == null ? null : day(secondDueOn));
    }
}
