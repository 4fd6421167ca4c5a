package inkan.resident.destruction;

import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Resident;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link RequestDestruction}, {@link ApproveDestruction} and {@link DeclineDestruction}. */
public record Destruction(Dossiers dossiers) {
    @CommandHandler
    Requested decide(RequestDestruction command) {
        Dossier dossier = dossiers.of(command.resident());
        RetentionRule.Case retention = Retention.of(dossier, command.retentionClass());
        RetentionRule.CHECK.require(retention);
        LocalDate overSince = Objects.requireNonNull(retention.overSince());
        if (dossier.resident().destructionAskedBy().isEmpty()) {
            dossier.record(new DestructionRequested(command.resident(), command.retentionClass(), overSince));
        }
        return new Requested(overSince);
    }

    @CommandHandler
    Destroyed decide(ApproveDestruction command) {
        Dossier dossier = dossiers.of(command.resident());
        requireAnother(dossier);
        RetentionRule.CHECK.require(Retention.of(dossier, command.retentionClass()));
        Resident resident = dossier.resident();
        dossier.record(new PersonalDataDestroyed(
                command.resident(),
                command.retentionClass(),
                resident.lastSealed().orElseThrow().key(),
                dossier.today()));
        return new Destroyed(dossier.today());
    }

    @CommandHandler
    void decide(DeclineDestruction command) {
        Dossier dossier = dossiers.of(command.resident());
        requireAnother(dossier);
        dossier.record(new DestructionDeclined(command.resident(), command.retentionClass(), command.reason()));
    }

    private static void requireAnother(Dossier dossier) {
        DestructionDecisionRule.CHECK.require(new DestructionDecisionRule.Case(
                dossier.resident().destructionAskedBy().orElse(null),
                dossier.by().actor()));
    }

    /**
     * What is pending now.
     *
     * @param overSince the first day after retention
     */
    public record Requested(LocalDate overSince) {}

    /** What was destroyed. */
    public record Destroyed(LocalDate destroyedOn) {}
}
