package inkan.resident.guardianship;

import inkan.dossier.Dossiers;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.GuardianshipChanged;
import inkan.resident.report.Reporting;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportGuardianship}; what it means for a signature certificate is E-3's, at issue. */
public record Guardianship(Dossiers dossiers) {
    @CommandHandler
    Consequences decide(ReportGuardianship command) {
        return Reporting.once(
                dossiers.of(command.resident()),
                new GuardianshipChanged(
                        command.resident(),
                        command.reference(),
                        command.effectiveOn(),
                        command.adultWard(),
                        Consequences.NONE));
    }
}
