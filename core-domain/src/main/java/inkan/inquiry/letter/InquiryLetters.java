package inkan.inquiry.letter;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.inquiry.InquiryEvent.LetterSent;
import inkan.inquiry.InquiryRule;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link SendInquiryLetter}. */
public record InquiryLetters(Dossiers dossiers) {
    @CommandHandler
    void decide(SendInquiryLetter command) {
        Dossier dossier = dossiers.of(command.inquiry());
        InquiryRule.LETTER.require(dossier.standing(dossier.inquiry(command.inquiry())));
        dossier.record(new LetterSent(command.inquiry(), dossier.today()));
    }
}
