package inkan.pin.report;

import inkan.command.Command;
import inkan.value.CardId;
import inkan.value.PinKind;

/** Reports what the chip said of the entry of a PIN. The PIN itself never comes in (P-6). */
public record ReportPinEntry(CardId card, PinKind pin, PinOutcome outcome) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
