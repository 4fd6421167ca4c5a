package inkan.certificate.issue;

import inkan.card.MyNumberCard;
import inkan.counter.Reception;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.verify.PinVerification;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link IssueCertificates}. */
public record Issuance(Dossiers dossiers) {
    @CommandHandler
    Answer decide(IssueCertificates command) {
        Dossier dossier = dossiers.of(command.card());
        Reception.receive(dossier, command);
        MyNumberCard card = dossier.card(command.card());
        Set<PinKind> concerned = new TreeSet<>(dossier.policy().pins().forNewIssuance());
        for (CertificateKind kind : new TreeSet<>(command.certificates().keySet())) {
            Eligibility.Case holder = Issuing.eligibility(dossier, card, kind);
            IssuanceRule.CHECK.require(new IssuanceRule.Case(
                    dossier.standing(card),
                    kind,
                    dossier.aliveIn(card, new Slot(Carrier.CARD, kind)).isPresent(),
                    holder.age() < holder.signatureAge() || holder.adultWard(),
                    command.visit().applicant()));
            Eligibility.CHECK.require(holder);
            concerned.add(kind.pin());
        }
        PinVerification pins = new PinVerification(command.verifiedPins(), command.newPins());
        pins.require(card, concerned);
        pins.record(dossier, card);
        List<IssuedCertificate> issued = new ArrayList<>();
        // in the order of the kinds: user-authentication first, which caps the other
        new TreeMap<>(command.certificates())
                .forEach((kind, serial) ->
                        issued.add(Issuing.anew(dossier, card, new Slot(Carrier.CARD, kind), serial)));
        return new Answer(issued, 0);
    }

    /**
     * What was issued, and what it costs: nothing (W-6).
     *
     * @param feeYen in yen
     */
    public record Answer(List<IssuedCertificate> issued, int feeYen) {}
}
