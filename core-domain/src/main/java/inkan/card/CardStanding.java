package inkan.card;

import inkan.card.CardEvent.Voided;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a card stands on the day of a decision, as most rules ask it.
 *
 * @param state expiry aside
 * @param voided why and since when it is void, where it is
 * @param expiresOn its last valid day
 * @param today the day of the decision
 * @param holderEntitled whether the holder is still entitled to it (C-9)
 */
public record CardStanding(
        CardState state, @Nullable Voided voided, LocalDate expiresOn, LocalDate today, boolean holderEntitled) {

    /** Whether it is not void. */
    public boolean isNotVoid() {
        return voided == null;
    }

    /** Why and since when it is void, as facts of a refusal. */
    public Map<String, Object> voidFacts() {
        return voided == null ? Map.of() : Map.of("cause", voided.cause(), "on", voided.on());
    }

    /** Whether it has expired. */
    public boolean isExpired() {
        return expiresOn.isBefore(today);
    }

    /** Whether it was handed over, is in force and not suspended. */
    public boolean isInUse() {
        return state == CardState.DELIVERED && !isExpired();
    }
}
