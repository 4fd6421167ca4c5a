package inkan.certificate.smartphone;

import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Released;
import inkan.certificate.CertificateState;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.issue.Issuing;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.verify.PinVerification;
import inkan.rule.Cites;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about certificates on smartphones. */
public record Smartphones(Dossiers dossiers) {
    private static final List<Slot> PHONE = List.of(Slot.PHONE_USER_AUTHENTICATION, Slot.PHONE_SIGNATURE);

    @CommandHandler
    @Cites(
            id = "E-5",
            source = "S0 B",
            since = "2023-05-11",
            en = "Each certificate on a smartphone is capped by the card's certificate of its kind.",
            ja = "スマホ用電子証明書の有効期限は、カードの同じ種類の電子証明書の有効期限を超えない。")
    Answer decide(IssueSmartphoneCertificates command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        for (CertificateKind kind : new TreeSet<>(command.certificates().keySet())) {
            SmartphoneRule.CHECK.require(new SmartphoneRule.Case(
                    dossier.standing(card),
                    kind,
                    dossier.policy().offers().smartphones().contains(command.platform()),
                    dossier.activeIn(card, Slot.CARD_SIGNATURE).isPresent(),
                    dossier.activeIn(card, new Slot(Carrier.CARD, kind)).isPresent(),
                    dossier.aliveIn(card, new Slot(Carrier.SMARTPHONE, kind)).isPresent()));
            Eligibility.CHECK.require(Issuing.eligibility(dossier, card, CertificateKind.SIGNATURE));
        }
        PinVerification pins = new PinVerification(command.verifiedPins(), Set.of());
        pins.require(card, Set.of(PinKind.SIGNATURE));
        pins.record(dossier, card);
        List<IssuedCertificate> issued = new ArrayList<>();
        new TreeMap<>(command.certificates())
                .forEach((kind, serial) ->
                        issued.add(Issuing.anew(dossier, card, new Slot(Carrier.SMARTPHONE, kind), serial)));
        return new Answer(issued);
    }

    @CommandHandler
    void decide(ReportSmartphoneLoss command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        List<SerialNumber> active = PHONE.stream()
                .flatMap(slot -> dossier.activeIn(card, slot).stream())
                .map(ElectronicCertificate::serial)
                .toList();
        SmartphoneLossRule.CHECK.require(new SmartphoneLossRule.Case(dossier.standing(card), !active.isEmpty()));
        active.forEach(serial -> dossier.record(new Held(serial, dossier.today())));
    }

    @CommandHandler
    void decide(ReleaseSmartphoneCertificate command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        Optional<ElectronicCertificate> held = dossier.aliveIn(card, Slot.PHONE_USER_AUTHENTICATION)
                .filter(certificate -> certificate.state() == CertificateState.HELD);
        ReleaseRule.CHECK.require(new ReleaseRule.Case(dossier.standing(card), held.isPresent()));
        dossier.record(new Released(held.orElseThrow().serial(), dossier.today()));
    }

    /** What was issued. */
    public record Answer(List<IssuedCertificate> issued) {}
}
