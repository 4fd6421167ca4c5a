package inkan.correction.expiry;

import inkan.command.Command;
import inkan.correction.CorrectionGround;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.InvalidValue;
import inkan.value.RegisterReference;
import java.time.LocalDate;

/**
 * Asks for the correction of a card's recorded expiry. Nothing changes before somebody else approves it. The same request
 * again changes nothing.
 *
 * @param sequence in the card's stream the event that set the expiry that holds now, from 0
 * @param reference the office's reference of the papers that show it
 * @param expiresOn its last valid day as it should be recorded
 * @param boundBy what binds that day: {@code BIRTHDAY} or {@code PERIOD_OF_STAY}
 */
public record RequestCorrectionOfCardExpiry(
        CorrectionId correction,
        CardId card,
        int sequence,
        CorrectionGround ground,
        RegisterReference reference,
        LocalDate expiresOn,
        Bound boundBy)
        implements Command {
    public RequestCorrectionOfCardExpiry {
        if (sequence < 0) {
            throw new InvalidValue("sequence", "a whole number from 0");
        }
        if (boundBy != Bound.BIRTHDAY && boundBy != Bound.PERIOD_OF_STAY) {
            throw new InvalidValue("boundBy", "BIRTHDAY or PERIOD_OF_STAY for a card");
        }
    }

    @Override
    public CardId subject() {
        return card;
    }
}
