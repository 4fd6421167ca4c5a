package inkan.resident.abroad;

import inkan.command.Command;
import inkan.value.CardId;
import java.time.LocalDate;

/**
 * Arranges that a card is used on abroad 国外転出者向けの継続利用.
 *
 * @param departsOn the planned day of departure, after today
 */
public record ArrangeUseAbroad(CardId card, LocalDate departsOn) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
