package inkan.view.openwork;

import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.PinKind;
import inkan.value.TextValue;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells work of the same day apart.
 *
 * @param value the identifier of a resident, card or inquiry; of a card with the kind of work, and the PIN where it is about
 *     one
 */
public record WorkId(String value) implements TextValue {
    private static final Pattern SHAPE =
            Pattern.compile("(?:resident|inquiry)-[a-z0-9-]{1,56}|card-[a-z0-9-]{1,56},[A-Z_]{1,20}(?:,[A-Z_]{1,20})?");

    public WorkId {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue("WorkId", "as a list gives it");
        }
    }

    static WorkId of(CardId card, String kind, @Nullable PinKind pin) {
        return new WorkId(card + "," + kind + (pin == null ? "" : "," + pin));
    }

    static WorkId of(UnfinishedProcedure procedure) {
        return switch (procedure.kind()) {
            case MOVING_IN -> new WorkId(procedure.resident().value());
            case INQUIRY -> new WorkId(String.valueOf(procedure.inquiry()));
            case CARD_ISSUE, CARD_DELIVERY, CONTINUED_USE, KIOSK_RESET ->
                of(Objects.requireNonNull(procedure.card()), procedure.kind().name(), procedure.pin());
        };
    }
}
