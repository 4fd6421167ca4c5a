package inkan.certificate.smartphone;

import inkan.command.Command;
import inkan.value.CardId;

/** Releases the held user-authentication certificate of a smartphone that was found. */
public record ReleaseSmartphoneCertificate(CardId card) implements Command {
    @Override
    public CardId subject() {
        return card;
    }
}
