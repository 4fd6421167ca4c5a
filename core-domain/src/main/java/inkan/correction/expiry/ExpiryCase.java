package inkan.correction.expiry;

import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.CertificateExpiryRequested;
import inkan.correction.CorrectionRule;
import inkan.dossier.Dossier;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Slot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the rules ask about an expiry to be corrected: caps above it, what it caps beneath (V-5, E-5). */
final class ExpiryCase {
    private ExpiryCase() {}

    static ExpiryCorrectionRule.Case of(Dossier dossier, MyNumberCard card, CardExpiryRequested request) {
        LocalDate issuedOn = card.issue().map(issue -> issue.issuedOn()).orElse(LocalDate.MIN);
        return new ExpiryCorrectionRule.Case(
                new CorrectionRule.Case(
                        card.id().value(),
                        request.sequence(),
                        card.expirySetAt().orElse(null),
                        changes(card.expiresOn(), card.boundBy(), request.expiresOn(), request.boundBy())),
                card.state() == CardState.VOID,
                dossier.today(),
                card.expiresOn(),
                issuedOn,
                card.issue()
                        .map(issue -> birthday(dossier, issue.birthday(), issuedOn))
                        .orElse(LocalDate.MAX),
                request.expiresOn(),
                request.boundBy(),
                LocalDate.MAX,
                latest(dossier, card, Slot.ALL));
    }

    static ExpiryCorrectionRule.Case of(Dossier dossier, MyNumberCard card, CertificateExpiryRequested request) {
        ElectronicCertificate certificate = dossier.certificate(request.serial());
        Slot slot = new Slot(certificate.isOn(Carrier.CARD) ? Carrier.CARD : Carrier.SMARTPHONE, certificate.kind());
        return new ExpiryCorrectionRule.Case(
                new CorrectionRule.Case(
                        certificate.serial().value(),
                        request.sequence(),
                        certificate.expirySetAt(),
                        changes(
                                certificate.expiresOn(),
                                certificate.boundBy(),
                                request.expiresOn(),
                                request.boundBy())),
                certificate.state().isTerminal(),
                dossier.today(),
                certificate.expiresOn(),
                certificate.issuedOn(),
                birthday(dossier, certificate.birthday(), certificate.issuedOn()),
                request.expiresOn(),
                request.boundBy(),
                cap(dossier, card, slot),
                latest(dossier, card, cappedBy(slot)));
    }

    private static boolean changes(LocalDate expiresOn, Bound boundBy, LocalDate to, Bound toBoundBy) {
        return !to.isEqual(expiresOn) || toBoundBy != boundBy;
    }

    private static LocalDate birthday(Dossier dossier, int n, LocalDate issuedOn) {
        return Expiry.onBirthday(n, issuedOn, dossier.born(), dossier.timeline().on(issuedOn))
                .birthdayOn();
    }

    /** The earliest end of the card and of the active certificates that cap one in a slot. */
    private static LocalDate cap(Dossier dossier, MyNumberCard card, Slot slot) {
        Stream<LocalDate> certificates = caps(slot).stream()
                .flatMap(above -> dossier.activeIn(card, above).stream())
                .map(ElectronicCertificate::expiresOn);
        return Stream.concat(Stream.of(card.expiresOn()), certificates)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static List<Slot> caps(Slot slot) {
        return Slot.ALL.stream().filter(above -> cappedBy(above).contains(slot)).toList();
    }

    /** A user-authentication certificate caps the signature one beside it; one on the card caps its kind on the phone. */
    private static List<Slot> cappedBy(Slot slot) {
        return Slot.ALL.stream()
                .filter(beneath -> (slot.carrier() == beneath.carrier()
                                && slot.kind() == CertificateKind.USER_AUTHENTICATION
                                && beneath.kind() == CertificateKind.SIGNATURE)
                        || (slot.carrier() == Carrier.CARD
                                && beneath.carrier() == Carrier.SMARTPHONE
                                && slot.kind() == beneath.kind()))
                .toList();
    }

    private static LocalDate latest(Dossier dossier, MyNumberCard card, List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> dossier.aliveIn(card, slot).stream())
                .map(ElectronicCertificate::expiresOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }
}
