package inkan.card.deliver;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.value.CardId;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link DeliverCard} and {@link DestroyCard}. */
public record Delivery(Dossiers dossiers) {
    @CommandHandler
    void decide(DeliverCard command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        CardPins pins = card.hasFaceAuthentication() ? CardPins.NONE : CardPins.of(dossier, card);
        DeliveryRule.CHECK.require(new DeliveryRule.Case(
                dossier.standing(card), card.hasFaceAuthentication(), command.pins(), pins.needed(), pins.possible()));
        dossier.record(new Delivered(card.id(), dossier.today(), command.pins()));
        replaceOldCard(dossier, card);
    }

    /** A renewed card stays in force until the one that renews it is handed over. */
    private static void replaceOldCard(Dossier dossier, MyNumberCard card) {
        CardId replaced = card.application().replaces();
        if (card.application().kind() == ApplicationKind.RENEWAL && replaced != null) {
            MyNumberCard old = dossier.card(replaced);
            if (old.state() != CardState.VOID) {
                Voiding.of(dossier, old, VoidingCause.RENEWED, RevocationReason.SUPERSEDED);
            }
        }
    }

    @CommandHandler
    void decide(DestroyCard command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        DestructionRule.CHECK.require(dossier.standing(card));
        Voiding.of(dossier, card, VoidingCause.DESTROYED_BEFORE_HAND_OVER, RevocationReason.UNSPECIFIED);
    }
}
