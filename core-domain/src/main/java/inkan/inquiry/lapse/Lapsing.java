package inkan.inquiry.lapse;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.inquiry.InquiryEvent.Lapsed;
import inkan.inquiry.InquiryRule;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link LapseInquiry}. */
public record Lapsing(Dossiers dossiers) {
    @CommandHandler
    void decide(LapseInquiry command) {
        Dossier dossier = dossiers.of(command.inquiry());
        InquiryRule.LAPSE.require(dossier.standing(dossier.inquiry(command.inquiry())));
        dossier.record(new Lapsed(command.inquiry(), dossier.today()));
    }
}
