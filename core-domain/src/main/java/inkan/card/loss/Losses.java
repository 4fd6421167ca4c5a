package inkan.card.loss;

import inkan.card.CardEvent.Suspended;
import inkan.card.CardEvent.SuspensionLifted;
import inkan.card.MyNumberCard;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.rule.Cites;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportLoss} and {@link LiftSuspension}. */
public record Losses(Dossiers dossiers) {
    private static final List<Slot> ON_CARD = List.of(Slot.CARD_USER_AUTHENTICATION, Slot.CARD_SIGNATURE);
    private static final List<Slot> ON_PHONE = List.of(Slot.PHONE_USER_AUTHENTICATION, Slot.PHONE_SIGNATURE);

    @CommandHandler
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "Loss holds the certificates of the card and suspends the card, at any hour.",
            ja = "紛失の届出により、時間を問わず、電子証明書を一時保留しカードを一時停止する。")
    @Cites(
            id = "E-5",
            source = "B",
            since = "2023-05-11",
            en = "Certificates on a smartphone are revoked when the card is lost.",
            ja = "カードを紛失したときは、スマホ用電子証明書は失効する。")
    Answer decide(ReportLoss command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        LossRule.CHECK.require(dossier.standing(card));
        dossier.record(new Suspended(card.id(), dossier.today()));
        List<SerialNumber> held = ON_CARD.stream()
                .flatMap(slot -> dossier.activeIn(card, slot).stream())
                .map(ElectronicCertificate::serial)
                .toList();
        held.forEach(serial -> dossier.record(new Held(serial, dossier.today())));
        return new Answer(held, revoke(dossier, card, ON_PHONE, RevocationReason.KEY_COMPROMISE));
    }

    @CommandHandler
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "A held card certificate is never released: it is revoked and issued anew.",
            ja = "一時保留したカードの電子証明書は解除せず、失効させて新たに発行する。")
    Answer decide(LiftSuspension command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        LiftingRule.CHECK.require(
                new LiftingRule.Case(dossier.standing(card), dossier.by().channel()));
        dossier.record(new SuspensionLifted(card.id(), dossier.today()));
        return new Answer(List.of(), revoke(dossier, card, ON_CARD, RevocationReason.CESSATION_OF_OPERATION));
    }

    private static List<SerialNumber> revoke(
            Dossier dossier, MyNumberCard card, List<Slot> slots, RevocationReason reason) {
        List<SerialNumber> alive = slots.stream()
                .flatMap(slot -> dossier.aliveIn(card, slot).stream())
                .map(ElectronicCertificate::serial)
                .toList();
        alive.forEach(serial -> dossier.record(new Revoked(serial, reason, dossier.today())));
        return alive;
    }

    /** The certificates held and those revoked. */
    public record Answer(List<SerialNumber> held, List<SerialNumber> revoked) {}
}
