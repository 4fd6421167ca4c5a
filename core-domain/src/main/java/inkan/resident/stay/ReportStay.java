package inkan.resident.stay;

import inkan.command.Command;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reports the period of stay 在留期間 of a foreign national. The card does not follow by itself:
 * {@link inkan.card.extend.ExtendCardToStay}.
 *
 * @param effectiveOn the day on which it took effect, not after today
 * @param stayEndsOn its last day; none where no period binds any more
 */
public record ReportStay(
        ResidentId resident,
        RegisterReference reference,
        LocalDate effectiveOn,
        @Nullable LocalDate stayEndsOn) implements Command {
    @Override
    public ResidentId subject() {
        return resident;
    }
}
