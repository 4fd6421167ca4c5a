package inkan.card.face;

import inkan.card.CardEvent.SwitchedToFaceAuthentication;
import inkan.card.CardEvent.SwitchedToPins;
import inkan.card.MyNumberCard;
import inkan.card.deliver.CardPins;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.rule.Cites;
import inkan.value.PinKind;
import inkan.value.Slot;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about switching to face authentication and back. */
public record FaceAuthentication(Dossiers dossiers) {
    @CommandHandler
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "A face-authentication card has no PINs and no signature certificate; switching to it revokes that;"
                    + " switching back is possible.",
            ja = "顔認証マイナンバーカードには暗証番号も署名用電子証明書もない。切替時に署名用は失効する。元に戻すこともできる。")
    void decide(SwitchToFaceAuthentication command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        SwitchRule.CHECK.require(switchCase(dossier, card, true, Set.of(), Set.of()));
        dossier.record(new SwitchedToFaceAuthentication(card.id()));
        dossier.aliveIn(card, Slot.CARD_SIGNATURE)
                .ifPresent(signature -> dossier.record(
                        new Revoked(signature.serial(), RevocationReason.CESSATION_OF_OPERATION, dossier.today())));
    }

    @CommandHandler
    void decide(SwitchToPins command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        CardPins pins = CardPins.of(dossier, card);
        Set<PinKind> missing = new TreeSet<>(pins.needed());
        missing.removeAll(command.pins());
        Set<PinKind> excess = new TreeSet<>(command.pins());
        excess.removeAll(pins.possible());
        SwitchRule.CHECK.require(switchCase(dossier, card, false, missing, excess));
        dossier.record(new SwitchedToPins(card.id(), command.pins()));
    }

    private static SwitchRule.Case switchCase(
            Dossier dossier, MyNumberCard card, boolean wanted, Set<PinKind> missing, Set<PinKind> excess) {
        return new SwitchRule.Case(
                dossier.standing(card),
                dossier.policy().offers().faceAuthenticationCard(),
                card.hasFaceAuthentication(),
                wanted,
                missing,
                excess);
    }
}
