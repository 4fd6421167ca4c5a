package inkan.resident.stay;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.StayChanged;
import inkan.resident.report.Reporting;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportStay}. */
public record Stay(Dossiers dossiers) {
    @CommandHandler
    Consequences decide(ReportStay command) {
        Dossier dossier = dossiers.of(command.resident());
        StayRule.CHECK.require(dossier.resident().nationality());
        return Reporting.once(
                dossier,
                new StayChanged(
                        command.resident(),
                        command.reference(),
                        command.effectiveOn(),
                        command.stayEndsOn(),
                        Consequences.NONE));
    }
}
