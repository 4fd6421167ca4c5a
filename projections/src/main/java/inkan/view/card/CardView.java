package inkan.view.card;

import inkan.card.CardEvent;
import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardEvent.CertificateLoaded;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardEvent.Issued;
import inkan.card.CardEvent.KioskResetAppliedFor;
import inkan.card.CardEvent.PinChanged;
import inkan.card.CardEvent.PinLocked;
import inkan.card.CardEvent.PinMistaken;
import inkan.card.CardEvent.PinMistakesCleared;
import inkan.card.CardEvent.PinReset;
import inkan.card.CardEvent.PinSet;
import inkan.card.CardEvent.Suspended;
import inkan.card.CardEvent.SuspensionLifted;
import inkan.card.CardEvent.SwitchedToFaceAuthentication;
import inkan.card.CardEvent.SwitchedToPins;
import inkan.card.CardEvent.ValidityExtended;
import inkan.card.CardEvent.Voided;
import inkan.card.CardState;
import inkan.pin.PinState;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import inkan.view.card.CardRow.Validity;
import inkan.view.card.CardStatus.End;
import inkan.view.fold.LogEntry;
import inkan.view.fold.Table;
import inkan.view.fold.View;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds how cards stand. */
public final class CardView implements View<CardEvent, CardRow> {
    @Override
    public String name() {
        return "card";
    }

    @Override
    public Table<CardRow> table() {
        return CardRow.TABLE;
    }

    @Override
    public Class<CardEvent> events() {
        return CardEvent.class;
    }

    @Override
    public boolean begins(CardEvent event) {
        return event instanceof AppliedFor;
    }

    @Override
    public @Nullable CardRow evolve(@Nullable CardRow row, CardEvent event, LogEntry entry) {
        if (row == null) {
            return event instanceof AppliedFor applied ? appliedFor(applied, entry.position()) : null;
        }
        return changed(row, event, entry.position());
    }

    private static CardRow appliedFor(AppliedFor applied, long at) {
        return new CardRow(
                applied,
                CardState.APPLIED,
                applied.faceAuthentication(),
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                at);
    }

    private static CardRow changed(CardRow row, CardEvent event, long at) {
        return switch (event) {
            case AppliedFor again -> row;
            case Issued issued -> issued(row, issued, at);
            case CertificateLoaded loaded -> loaded(row, loaded, at);
            case Delivered delivered ->
                in(CardState.DELIVERED, row.suspendedOn(), row.end(), with(row, fresh(row, delivered.pins()), at));
            case PinMistaken mistaken -> with(row, mistaken.pin(), new PinState(mistaken.mistakes(), false), at);
            case PinMistakesCleared cleared -> with(row, cleared.pin(), PinState.FRESH, at);
            case PinLocked locked -> with(row, locked.pin(), new PinState(locked.mistakes(), true), at);
            case PinReset reset -> with(row, reset.pin(), PinState.FRESH, at);
            case PinChanged changed -> with(row, changed.pin(), PinState.FRESH, at);
            case PinSet set -> with(row, set.pin(), PinState.FRESH, at);
            case KioskResetAppliedFor applied -> with(row, row.pins(), at);
            case Suspended suspended -> in(CardState.SUSPENDED, suspended.on(), row.end(), with(row, row.pins(), at));
            case SuspensionLifted lifted -> in(CardState.DELIVERED, null, row.end(), with(row, row.pins(), at));
            case Voided voided ->
                in(CardState.VOID, row.suspendedOn(), new End(voided.cause(), voided.on()), with(row, row.pins(), at));
            case ValidityExtended extended -> extended(row, extended, at);
            case SwitchedToFaceAuthentication switched -> showing(true, with(row, Map.of(), at));
            case SwitchedToPins switched -> showing(false, with(row, fresh(row, switched.pins()), at));
        };
    }

    private static CardRow with(CardRow row, PinKind pin, PinState state, long at) {
        var pins = new EnumMap<PinKind, PinState>(PinKind.class);
        pins.putAll(row.pins());
        pins.put(pin, state);
        return with(row, pins, at);
    }

    private static Map<PinKind, PinState> fresh(CardRow row, Set<PinKind> set) {
        var pins = new EnumMap<PinKind, PinState>(PinKind.class);
        pins.putAll(row.pins());
        set.forEach(pin -> pins.put(pin, PinState.FRESH));
        return pins;
    }

    private static CardRow with(CardRow row, Map<PinKind, PinState> pins, long at) {
        return new CardRow(
                row.applied(),
                row.state(),
                row.faceAuthentication(),
                row.validity(),
                row.withheld(),
                pins,
                row.slots(),
                row.suspendedOn(),
                row.end(),
                at);
    }

    private static CardRow in(CardState state, @Nullable LocalDate suspendedOn, @Nullable End end, CardRow row) {
        return new CardRow(
                row.applied(),
                state,
                row.faceAuthentication(),
                row.validity(),
                row.withheld(),
                row.pins(),
                row.slots(),
                suspendedOn,
                end,
                row.position());
    }

    private static CardRow showing(boolean faceAuthentication, CardRow row) {
        return new CardRow(
                row.applied(),
                row.state(),
                faceAuthentication,
                row.validity(),
                row.withheld(),
                row.pins(),
                row.slots(),
                row.suspendedOn(),
                row.end(),
                row.position());
    }

    private static CardRow issued(CardRow row, Issued issued, long at) {
        return new CardRow(
                row.applied(),
                CardState.ISSUED,
                row.faceAuthentication(),
                new Validity(issued.issuedOn(), issued.expiresOn(), issued.boundBy()),
                issued.withheld(),
                row.pins(),
                row.slots(),
                row.suspendedOn(),
                row.end(),
                at);
    }

    private static CardRow loaded(CardRow row, CertificateLoaded loaded, long at) {
        Map<Slot, SerialNumber> slots = new HashMap<>(row.slots());
        slots.put(new Slot(loaded.carrier(), loaded.kind()), loaded.serial());
        return new CardRow(
                row.applied(),
                row.state(),
                row.faceAuthentication(),
                row.validity(),
                row.withheld(),
                row.pins(),
                Map.copyOf(slots),
                row.suspendedOn(),
                row.end(),
                at);
    }

    /** Where it was never issued there is no validity to extend. */
    private static CardRow extended(CardRow row, ValidityExtended extended, long at) {
        return new CardRow(
                row.applied(),
                row.state(),
                row.faceAuthentication(),
                row.validity() == null
                        ? null
                        : new Validity(row.validity().issuedOn(), extended.to(), extended.boundBy()),
                row.withheld(),
                row.pins(),
                row.slots(),
                row.suspendedOn(),
                row.end(),
                at);
    }
}
