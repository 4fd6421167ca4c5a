package inkan.card.giveback;

import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReturnCard}. */
public record Returns(Dossiers dossiers) {
    @CommandHandler
    void decide(ReturnCard command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        ReturnRule.CHECK.require(dossier.standing(card));
        Voiding.of(dossier, card, VoidingCause.RETURNED, RevocationReason.CESSATION_OF_OPERATION);
    }
}
