package inkan.certificate.renew;

import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.issue.Caps;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.issue.Issuing;
import inkan.certificate.smartphone.SmartphoneRule;
import inkan.counter.Reception;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.verify.PinVerification;
import inkan.policy.Expiry;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.Residence;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RenewCertificates}. */
public record Renewal(Dossiers dossiers) {
    @CommandHandler
    Answer decide(RenewCertificates command) {
        Dossier dossier = dossiers.of(command.card());
        Reception.receive(dossier, command);
        MyNumberCard card = dossier.card(command.card());
        List<IssuedCertificate> issued = new ArrayList<>();
        PinVerification pins = new PinVerification(command.verifiedPins(), Set.of());
        // in the order of the kinds: user-authentication first, whose new expiry caps the other
        for (Map.Entry<CertificateKind, SerialNumber> wanted : new TreeMap<>(command.certificates()).entrySet()) {
            Slot slot = new Slot(command.carrier(), wanted.getKey());
            Optional<ElectronicCertificate> old = dossier.in(card, slot);
            Expiry expiry = renewedExpiry(dossier, card, slot);
            RenewalRule.CHECK.require(renewalCase(dossier, card, slot, old, expiry));
            requireThatItCanBeHad(dossier, card, slot);
            pins.require(card, concerned(command));
            SerialNumber superseded = old.orElseThrow().serial();
            dossier.record(new Renewed(superseded, wanted.getValue(), dossier.today()));
            issued.add(Issuing.load(dossier, card, slot, wanted.getValue(), expiry, superseded));
        }
        pins.record(dossier, card);
        return new Answer(issued, 0);
    }

    /** A renewal issues a certificate, so what could not be issued any more is not renewed (E-3, E-5). */
    private static void requireThatItCanBeHad(Dossier dossier, MyNumberCard card, Slot slot) {
        boolean onPhone = slot.carrier() == Carrier.SMARTPHONE;
        if (onPhone) {
            SmartphoneRule.RENEWAL.require(new SmartphoneRule.Case(
                    dossier.standing(card),
                    slot.kind(),
                    true,
                    dossier.activeIn(card, Slot.CARD_SIGNATURE).isPresent(),
                    dossier.activeIn(card, new Slot(Carrier.CARD, slot.kind())).isPresent(),
                    false));
        }
        Eligibility.CHECK.require(
                Issuing.eligibility(dossier, card, onPhone ? CertificateKind.SIGNATURE : slot.kind()));
    }

    private static Expiry renewedExpiry(Dossier dossier, MyNumberCard card, Slot slot) {
        Expiry uncapped = Expiry.ofRenewedCertificate(dossier.today(), dossier.born(), dossier.policy());
        return Caps.of(uncapped, dossier, card, slot);
    }

    private static RenewalRule.Case renewalCase(
            Dossier dossier, MyNumberCard card, Slot slot, Optional<ElectronicCertificate> old, Expiry renewed) {
        LocalDate expiresOn = old.map(ElectronicCertificate::expiresOn).orElse(dossier.today());
        Residence residence = dossier.resident().whereabouts().residence();
        return new RenewalRule.Case(
                dossier.standing(card),
                slot.kind(),
                old.map(ElectronicCertificate::state).orElse(null),
                expiresOn,
                dossier.policy().window().opensFor(expiresOn, residence),
                residence,
                renewed);
    }

    /** On a card each certificate's own PIN; a smartphone's certificates are renewed with the card's signature PIN. */
    private static Set<PinKind> concerned(RenewCertificates command) {
        if (command.carrier() == Carrier.SMARTPHONE) {
            return EnumSet.of(PinKind.SIGNATURE);
        }
        Set<PinKind> pins = EnumSet.noneOf(PinKind.class);
        command.certificates().keySet().forEach(kind -> pins.add(kind.pin()));
        return pins;
    }

    /**
     * What was issued in place of the old certificates, and what it costs: nothing (W-6).
     *
     * @param feeYen in yen
     */
    public record Answer(List<IssuedCertificate> issued, int feeYen) {}
}
