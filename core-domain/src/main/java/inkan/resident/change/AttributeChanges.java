package inkan.resident.change;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.AttributesChanged;
import inkan.resident.ResidentEvent.MinorAmendmentRecorded;
import inkan.resident.report.Reporting;
import inkan.rule.Cites;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportAttributeChange} and {@link ReportMinorAmendment}. */
public record AttributeChanges(Dossiers dossiers) {
    @CommandHandler
    Consequences decide(ReportAttributeChange command) {
        Dossier dossier = dossiers.of(command.resident());
        AttributesChanged draft = new AttributesChanged(
                command.resident(),
                command.reference(),
                command.effectiveOn(),
                command.changed(),
                dossier.seal(command.basicFour().personal()),
                command.basicFour().digest(),
                Consequences.NONE);
        AttributeChange change = new AttributeChange(
                command.reference(), command.effectiveOn(), command.basicFour().digest());
        return Reporting.once(
                dossier, draft, () -> new Consequences(change.activeThen(dossier), change.revoke(dossier), List.of()));
    }

    @CommandHandler
    @Cites(
            id = "C-3",
            source = "B",
            en = "A minor amendment revokes nothing and is recorded.",
            ja = "軽微な修正では失効せず、記録だけを残す。")
    Consequences decide(ReportMinorAmendment command) {
        Dossier dossier = dossiers.of(command.resident());
        return Reporting.once(
                dossier,
                new MinorAmendmentRecorded(
                        command.resident(),
                        command.reference(),
                        command.effectiveOn(),
                        dossier.seal(command.basicFour().personal()),
                        command.basicFour().digest(),
                        Consequences.NONE));
    }
}
