package inkan.view.card;

import inkan.card.CardEvent;
import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardEvent.CertificateLoaded;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardEvent.ExpiryCorrected;
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
import inkan.event.Event;
import inkan.value.MunicipalityCode;
import inkan.value.Slot;
import inkan.view.card.CardRow.Validity;
import inkan.view.card.CardStatus.End;
import inkan.view.fold.Folded;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds how cards stand. */
public final class CardView extends StreamView<CardEvent, CardRow> {
    public CardView() {
        super("card", CardEvent.class, CardRow.TABLE);
    }

    @Override
    public boolean begins(CardEvent event) {
        return event instanceof AppliedFor;
    }

    /** That a PIN was locked does not say itself on which day. */
    @Override
    public boolean wantsMetadata(Class<? extends Event> type) {
        return type == PinLocked.class;
    }

    @Override
    protected @Nullable CardRow begun(CardEvent event, LogEntry entry) {
        return event instanceof AppliedFor applied ? CardRow.of(applied, entry.position()) : null;
    }

    @Override
    protected CardRow changed(CardRow row, CardEvent event, LogEntry entry) {
        var next = new CardRow.Change(row);
        switch (event) {
            case AppliedFor again -> {}
            case Issued issued -> {
                next.state = CardState.ISSUED;
                next.validity = new Validity(entry.position(), issued.issuedOn(), issued.expiresOn(), issued.boundBy());
                next.withheld = issued.withheld();
            }
            case CertificateLoaded loaded -> next.put(new Slot(loaded.carrier(), loaded.kind()), loaded.serial());
            case Delivered delivered -> {
                next.state = CardState.DELIVERED;
                delivered.pins().forEach(pin -> next.put(pin, PinSeen.FRESH));
            }
            case PinMistaken mistaken ->
                next.put(mistaken.pin(), next.pin(mistaken.pin()).mistaken(mistaken.mistakes()));
            case PinMistakesCleared cleared ->
                next.put(cleared.pin(), next.pin(cleared.pin()).mistaken(0));
            case PinLocked locked ->
                next.put(locked.pin(), next.pin(locked.pin()).locked(locked.mistakes(), entry.effectiveOn()));
            case PinReset reset -> next.put(reset.pin(), PinSeen.FRESH);
            case PinChanged changed -> next.put(changed.pin(), PinSeen.FRESH);
            case PinSet set -> next.put(set.pin(), PinSeen.FRESH);
            case KioskResetAppliedFor applied -> {
                PinSeen pin = next.pins.get(applied.pin());
                if (pin != null) {
                    next.put(applied.pin(), pin.resetAppliedFor(applied.at()));
                }
            }
            case Suspended suspended -> {
                next.state = CardState.SUSPENDED;
                next.suspendedOn = suspended.on();
            }
            case SuspensionLifted lifted -> {
                next.state = CardState.DELIVERED;
                next.suspendedOn = null;
            }
            case Voided voided -> {
                next.state = CardState.VOID;
                next.end = new End(voided.cause(), voided.on());
            }
            case ValidityExtended extended -> {
                Validity validity = row.validity();
                if (validity != null) { // where it was never issued there is none to extend
                    next.validity =
                            new Validity(validity.begun(), validity.issuedOn(), extended.to(), extended.boundBy());
                }
            }
            case ExpiryCorrected corrected -> {
                Validity validity = row.validity();
                if (validity != null) { // where it was never issued there is none to correct
                    next.validity =
                            new Validity(validity.begun(), validity.issuedOn(), corrected.to(), corrected.boundBy());
                }
            }
            case SwitchedToFaceAuthentication switched -> {
                next.faceAuthentication = true;
                next.clearPins();
            }
            case SwitchedToPins switched -> {
                next.faceAuthentication = false;
                switched.pins().forEach(pin -> next.put(pin, PinSeen.FRESH));
            }
        }
        return next.at(entry.position());
    }

    /**
     * How a card stands after these events of its stream, in their order.
     *
     * @param municipality the holder's
     */
    public static Folded<CardStatus> statusAfter(List<LogEntry> entries, MunicipalityCode municipality) {
        return Folded.of(new CardView(), entries).map(row -> CardStatus.of(row, municipality));
    }
}
