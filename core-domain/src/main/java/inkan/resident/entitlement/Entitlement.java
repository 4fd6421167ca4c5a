package inkan.resident.entitlement;

import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.EntitlementEnded;
import inkan.resident.report.Reporting;
import inkan.rule.Cites;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ReportEndOfEntitlement}. */
public record Entitlement(Dossiers dossiers) {
    @CommandHandler
    Consequences decide(ReportEndOfEntitlement command) {
        Dossier dossier = dossiers.of(command.resident());
        EntitlementEnded draft = new EntitlementEnded(
                command.resident(), command.reference(), command.effectiveOn(), command.cause(), Consequences.NONE);
        return Reporting.once(dossier, draft, () -> end(dossier, command));
    }

    @Cites(
            id = "C-9",
            source = "B",
            en =
                    "On death, deletion of the record or another number the cards are void and their certificates revoked.",
            ja = "死亡、住民票の消除、個人番号・住民票コードの変更により、カードと電子証明書は失効する。")
    private static Consequences end(Dossier dossier, ReportEndOfEntitlement command) {
        LocalDate until = command.cause().endsResidence() ? dossier.today() : command.effectiveOn();
        return Voiding.everyCard(dossier, VoidingCause.of(command.cause()), until);
    }
}
