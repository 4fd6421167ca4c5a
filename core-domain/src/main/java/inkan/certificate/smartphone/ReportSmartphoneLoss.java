package inkan.certificate.smartphone;

import inkan.command.Command;
import inkan.value.CardId;

/** Reports that the smartphone with the certificates is lost; they are held. */
public record ReportSmartphoneLoss(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
