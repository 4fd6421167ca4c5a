package inkan;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;

import inkan.card.apply.ApplyForCard;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.IssueCard;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.notice.send.SendNotice;
import inkan.pin.report.PinOutcome;
import inkan.pin.report.ReportPinEntry;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.register.RegisterResident;
import inkan.value.Applicant;
import inkan.value.AttributesDigest;
import inkan.value.BasicAttribute;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.Personalia;
import inkan.value.PinKind;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.SerialNumber;
import inkan.value.Sex;
import inkan.value.Slot;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody made up for a test, with the commands that are sent about them. Cards and certificates are counted from 1;
 * commands without a count are about the first card.
 *
 * @param name part of all their identifiers
 * @param stayEndsOn last day of the period of stay
 */
public record Citizen(
        String name,
        LocalDate born,
        Nationality nationality,
        @Nullable LocalDate stayEndsOn,
        boolean adultWard,
        Residence residence) {
    public static final Set<PinKind> ALL_PINS = EnumSet.allOf(PinKind.class);
    public static final Set<PinKind> PINS_WITHOUT_SIGNATURE = EnumSet.complementOf(EnumSet.of(PinKind.SIGNATURE));

    /** A Japanese citizen living in Japan. */
    public static Citizen born(String day) {
        return new Citizen("hanako", LocalDate.parse(day), Nationality.JAPANESE, null, false, Residence.JAPAN);
    }

    public Citizen bornOn(LocalDate other) {
        return new Citizen(name, other, nationality, stayEndsOn, adultWard, residence);
    }

    public Citizen named(String other) {
        return new Citizen(other, born, nationality, stayEndsOn, adultWard, residence);
    }

    /** A foreign national whose period of stay, where one binds, ends on a day. */
    public Citizen foreign(@Nullable LocalDate untilWhen) {
        return new Citizen(name, born, Nationality.FOREIGN, untilWhen, adultWard, residence);
    }

    public Citizen ward() {
        return new Citizen(name, born, nationality, stayEndsOn, true, residence);
    }

    public Citizen livingAbroad() {
        return new Citizen(name, born, nationality, stayEndsOn, adultWard, Residence.ABROAD);
    }

    // --- names

    public ResidentId id() {
        return new ResidentId("resident-" + name);
    }

    public CardId card() {
        return card(1);
    }

    public CardId card(int n) {
        return new CardId("card-%s-%d".formatted(name, n));
    }

    public SerialNumber userAuthentication(int n) {
        return new SerialNumber("cert-%s-auth-%d".formatted(name, n));
    }

    public SerialNumber signature(int n) {
        return new SerialNumber("cert-%s-sign-%d".formatted(name, n));
    }

    public SerialNumber phoneUserAuthentication(int n) {
        return new SerialNumber("cert-%s-phone-auth-%d".formatted(name, n));
    }

    public SerialNumber phoneSignature(int n) {
        return new SerialNumber("cert-%s-phone-sign-%d".formatted(name, n));
    }

    public InquiryId inquiry(int n) {
        return new InquiryId("inquiry-%s-%d".formatted(name, n));
    }

    /** The first notice of an expiry. */
    public NoticeId notice(NoticeKind kind, String expiresOn) {
        return NoticeId.first(id(), kind, LocalDate.parse(expiresOn));
    }

    /** The n-th serial number of each kind. */
    public Map<CertificateKind, SerialNumber> serials(int n, CertificateKind... kinds) {
        return serials(n, kinds.length == 0 ? Set.of(CertificateKind.values()) : Set.of(kinds));
    }

    private Map<CertificateKind, SerialNumber> serials(int n, Set<CertificateKind> kinds) {
        Map<CertificateKind, SerialNumber> serials = new EnumMap<>(CertificateKind.class);
        kinds.forEach(kind -> serials.put(kind, kind == SIGNATURE ? signature(n) : userAuthentication(n)));
        return serials;
    }

    /** The basic four with an address. */
    public BasicFour basicFour(String address) {
        return new BasicFour(
                new Personalia(name, address, born, Sex.FEMALE), digest(name + " of " + address + ", " + born));
    }

    private static AttributesDigest digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new AttributesDigest("%064x".formatted(new BigInteger(1, hash)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // --- a life in short

    /** Registered and applied for on a day, issued with all that can be had on another, delivered that day at once. */
    public Citizen withCard(Office office, String acceptedOn, String issuedOn) {
        office.at(acceptedOn).send(register());
        office.send(apply());
        return cardIssuedAndDelivered(office.at(issuedOn), 1);
    }

    /** The n-th card issued with the n-th certificates, and delivered with the PINs that it needs. */
    public Citizen cardIssuedAndDelivered(Office office, int n) {
        office.send(issue(n));
        boolean signature = office.card(card(n)).in(Slot.CARD_SIGNATURE).isPresent();
        office.send(new DeliverCard(card(n), signature ? ALL_PINS : PINS_WITHOUT_SIGNATURE));
        return this;
    }

    // --- commands

    public RegisterResident register() {
        return registerIn(Office.SETAGAYA);
    }

    /** As a resident of a municipality. */
    public RegisterResident registerIn(MunicipalityCode municipality) {
        return new RegisterResident(
                id(), municipality, basicFour("setagaya"), nationality, stayEndsOn, adultWard, residence);
    }

    public ApplyForCard apply() {
        return apply(1);
    }

    public ApplyForCard apply(int n, CertificateKind... without) {
        return new ApplyForCard(card(n), id(), null, Set.of(without), false, false);
    }

    public IssueCard issue(int n) {
        return new IssueCard(card(n), serials(n));
    }

    /** Renewal of these kinds, or both, on the first card, with their PINs. */
    public RenewCertificates renew(int n, CertificateKind... kinds) {
        Map<CertificateKind, SerialNumber> serials = serials(n, kinds);
        Set<PinKind> pins = EnumSet.noneOf(PinKind.class);
        serials.keySet().forEach(kind -> pins.add(kind.pin()));
        return new RenewCertificates(card(), Carrier.CARD, serials, pins);
    }

    /** New issuance of these kinds, or both, on the first card, applied for by the holder with all PINs. */
    public IssueCertificates issueAnew(int n, CertificateKind... kinds) {
        return new IssueCertificates(card(), serials(n, kinds), ALL_PINS, Set.of(), Applicant.HOLDER);
    }

    /** Both certificates on a smartphone, on the strength of the first card. */
    public IssueSmartphoneCertificates loadPhone(int n, Platform platform) {
        return new IssueSmartphoneCertificates(
                card(),
                platform,
                Map.of(SIGNATURE, phoneSignature(n), USER_AUTHENTICATION, phoneUserAuthentication(n)),
                Set.of(PinKind.SIGNATURE));
    }

    /** Renewal of both certificates on the smartphone with the card's signature PIN. */
    public RenewCertificates renewPhone(int n) {
        return new RenewCertificates(
                card(),
                Carrier.SMARTPHONE,
                Map.of(SIGNATURE, phoneSignature(n), USER_AUTHENTICATION, phoneUserAuthentication(n)),
                Set.of(PinKind.SIGNATURE));
    }

    /** A move within the municipality, reported under a reference of its own per day. */
    public ReportAttributeChange moveTo(String address, String effectiveOn) {
        return new ReportAttributeChange(
                id(),
                new RegisterReference("register-" + effectiveOn),
                LocalDate.parse(effectiveOn),
                Set.of(BasicAttribute.ADDRESS),
                basicFour(address));
    }

    /** The first notice of the end of these certificates, with an inquiry letter. */
    public SendNotice noticeOf(String expiresOn, SerialNumber... certificates) {
        return new SendNotice(
                id(),
                NoticeKind.CERTIFICATES,
                LocalDate.parse(expiresOn),
                Set.of(certificates),
                null,
                false,
                true,
                new RunId("run-1"));
    }

    /** The first notice of the end of the n-th card. */
    public SendNotice noticeOfCard(String expiresOn, int n) {
        return new SendNotice(
                id(), NoticeKind.CARD, LocalDate.parse(expiresOn), Set.of(), card(n), false, false, new RunId("run-1"));
    }

    public ReportPinEntry enter(PinKind pin, PinOutcome outcome) {
        return new ReportPinEntry(card(), pin, outcome);
    }
}
