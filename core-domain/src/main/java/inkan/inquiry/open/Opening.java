package inkan.inquiry.open;

import inkan.card.MyNumberCard;
import inkan.counter.Reception;
import inkan.counter.VisitCase;
import inkan.counter.VisitRule;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.inquiry.InquiryEvent.Opened;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link OpenInquiry}. */
public record Opening(Dossiers dossiers) {
    @CommandHandler
    Answer decide(OpenInquiry command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        Optional<VisitCase> visit = Reception.caseOf(dossier, command);
        visit.ifPresent(VisitRule.FIRST_VISIT::require);
        OpeningRule.CHECK.require(new OpeningRule.Case(
                dossier.standing(card),
                visit.filter(VisitCase::takesTwoVisits).isPresent(),
                command.visit().inquiry() != null));
        LocalDate lapsesAfter =
                dossier.today().plus(visit.orElseThrow().municipality().inquiryLapsesAfter());
        dossier.record(new Opened(
                command.inquiry(),
                command.card(),
                dossier.resident().id(),
                command.procedure(),
                command.visit().applicant(),
                dossier.by().municipality(),
                dossier.today(),
                lapsesAfter));
        return new Answer(lapsesAfter);
    }

    /**
     * Until when the inquiry is open.
     *
     * @param lapsesAfter the last day on which the second visit can be
     */
    public record Answer(LocalDate lapsesAfter) {}
}
