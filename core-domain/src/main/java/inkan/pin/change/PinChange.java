package inkan.pin.change;

import inkan.card.CardEvent.PinChanged;
import inkan.card.MyNumberCard;
import inkan.counter.Reception;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.verify.PinCase;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ChangePin}. */
public record PinChange(Dossiers dossiers) {
    @CommandHandler
    void decide(ChangePin command) {
        Dossier dossier = dossiers.of(command.card());
        Reception.receive(dossier, command);
        MyNumberCard card = dossier.card(command.card());
        PinChangeRule.CHECK.require(PinCase.of(dossier, card, command.pin()));
        dossier.record(new PinChanged(card.id(), command.pin()));
    }
}
