package inkan.counter;

import inkan.dossier.Dossier;
import inkan.event.Channel;
import inkan.inquiry.Inquiry;
import inkan.inquiry.InquiryEvent;
import inkan.municipality.Municipality;
import java.util.Optional;

/** Receives those who come to a counter, before anything else is asked. */
public final class Reception {
    private Reception() {}

    /** Lets a visit through that keeps every rule; an inquiry that it took is used by it. */
    public static void receive(Dossier dossier, CounterCommand command) {
        caseOf(dossier, command).ifPresent(visit -> {
            VisitRule.CHECK.require(visit);
            if (visit.takesTwoVisits()) {
                use(dossier, command);
            }
        });
    }

    private static void use(Dossier dossier, CounterCommand command) {
        Visit visit = command.visit();
        if (visit != null && visit.inquiry() != null) {
            dossier.record(new InquiryEvent.Used(visit.inquiry(), dossier.today()));
        }
    }

    /** The visit to be judged: none where nobody comes to a counter, or the municipality's policy is not known. */
    public static Optional<VisitCase> caseOf(Dossier dossier, CounterCommand command) {
        return dossier.municipality()
                .filter(municipality -> dossier.by().channel() == Channel.COUNTER)
                .map(municipality -> new VisitCase(
                        municipality,
                        dossier.resident().whereabouts().municipality(),
                        command.procedure(),
                        dossier.by().counter(),
                        command.visit(),
                        dossier.policy().ageOn(dossier.today(), dossier.born()),
                        inquiryOf(dossier, municipality, command).orElse(null),
                        dossier.today()));
    }

    private static Optional<NamedInquiry> inquiryOf(
            Dossier dossier, Municipality municipality, CounterCommand command) {
        Visit visit = command.visit();
        if (visit == null || visit.inquiry() == null) {
            return Optional.empty();
        }
        Inquiry inquiry = dossier.inquiry(visit.inquiry());
        InquiryEvent.Opened first = inquiry.opened();
        boolean sameMatter = first.card().equals(command.card())
                && first.procedure() == command.procedure()
                && first.applicant() == visit.applicant()
                && first.municipality().equals(municipality.code());
        return Optional.of(new NamedInquiry(inquiry.state(), sameMatter, first.on(), first.lapsesAfter()));
    }
}
