package inkan.card;

import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardEvent.CertificateLoaded;
import inkan.card.CardEvent.Delivered;
import inkan.card.CardEvent.ExpiryCorrected;
import inkan.card.CardEvent.Issued;
import inkan.card.CardEvent.PinEvent;
import inkan.card.CardEvent.Suspended;
import inkan.card.CardEvent.SuspensionLifted;
import inkan.card.CardEvent.SwitchedToFaceAuthentication;
import inkan.card.CardEvent.SwitchedToPins;
import inkan.card.CardEvent.ValidityExtended;
import inkan.card.CardEvent.Voided;
import inkan.pin.PinState;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.PinKind;
import inkan.value.SerialNumber;
import inkan.value.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A My Number Card マイナンバーカード: the root through which everything about its PINs and certificates goes. What may be
 * done with it is decided in the rooms beside this one; here is what has been done.
 */
@SuppressWarnings("NullAway.Init") // the first event of a stream sets them
public class MyNumberCard {
    @AggregateIdentifier
    private CardId id;

    private AppliedFor application;
    private CardState state;
    private @Nullable Issued issued;
    private LocalDate expiresOn = LocalDate.MAX;
    private Bound boundBy = Bound.BIRTHDAY;
    private @Nullable Integer expirySetAt;
    private @Nullable LocalDate suspendedOn;
    private @Nullable Voided voided;
    private boolean faceAuthentication;
    private boolean graceUsed;
    private final Pins pins = new Pins();
    private final Map<Slot, SerialNumber> slots = new HashMap<>();
    private final List<SerialNumber> everLoaded = new ArrayList<>();

    /** Begins the stream of a card with its first event. */
    public MyNumberCard(AppliedFor first, Map<String, String> metadata) {
        AggregateLifecycle.apply(first, MetaData.from(metadata));
    }

    /** For replay. */
    protected MyNumberCard() {}

    @EventSourcingHandler
    void evolve(CardEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case AppliedFor applied -> {
                id = applied.card();
                application = applied;
                faceAuthentication = applied.faceAuthentication();
                state = CardState.APPLIED;
            }
            case Issued made -> {
                issued = made;
                expiresOn = made.expiresOn();
                boundBy = made.boundBy();
                expirySetAt = (int) sequence;
                state = CardState.ISSUED;
            }
            case CertificateLoaded loaded -> {
                slots.put(new Slot(loaded.carrier(), loaded.kind()), loaded.serial());
                everLoaded.add(loaded.serial());
            }
            case Delivered delivered -> {
                state = CardState.DELIVERED;
                pins.set(delivered.pins());
            }
            case PinEvent entered -> pins.evolve(entered);
            case Suspended suspended -> {
                state = CardState.SUSPENDED;
                suspendedOn = suspended.on();
            }
            case SuspensionLifted lifted -> {
                state = CardState.DELIVERED;
                suspendedOn = null;
            }
            case Voided end -> {
                state = CardState.VOID;
                voided = end;
            }
            case ValidityExtended extended -> {
                expiresOn = extended.to();
                boundBy = extended.boundBy();
                expirySetAt = (int) sequence;
                graceUsed |= extended.ground() == ExtensionGround.STAY_APPLICATION_PENDING;
            }
            case ExpiryCorrected corrected -> {
                expiresOn = corrected.to();
                boundBy = corrected.boundBy();
                expirySetAt = (int) sequence;
            }
            case SwitchedToFaceAuthentication switched -> {
                faceAuthentication = true;
                pins.clear();
            }
            case SwitchedToPins switched -> {
                faceAuthentication = false;
                pins.set(switched.pins());
            }
        }
    }

    /** The card's identifier. */
    public CardId id() {
        return id;
    }

    /** The application it came from. */
    public AppliedFor application() {
        return application;
    }

    /** Its issue, once that has happened. */
    public Optional<Issued> issue() {
        return Optional.ofNullable(issued);
    }

    /** Where it stands, expiry aside. */
    public CardState state() {
        return state;
    }

    /** Its last valid day; no day before it is issued. */
    public LocalDate expiresOn() {
        return expiresOn;
    }

    /** What binds its expiry. */
    public Bound boundBy() {
        return boundBy;
    }

    /** The sequence in its stream of the event that set its expiry, once it is issued. */
    public Optional<Integer> expirySetAt() {
        return Optional.ofNullable(expirySetAt);
    }

    /** Whether it has expired by that day. */
    public boolean isExpiredOn(LocalDate day) {
        return expiresOn.isBefore(day);
    }

    /** Whether it is in its holder's hands and in force on that day, suspended or not. */
    public boolean isInForceOn(LocalDate day) {
        return (state == CardState.DELIVERED || state == CardState.SUSPENDED) && !isExpiredOn(day);
    }

    /** The day since which it is suspended. */
    public Optional<LocalDate> suspendedOn() {
        return Optional.ofNullable(suspendedOn);
    }

    /** Why and since when it is void. */
    public Optional<Voided> voided() {
        return Optional.ofNullable(voided);
    }

    /** Whether it is a face-authentication card 顔認証カード. */
    public boolean hasFaceAuthentication() {
        return faceAuthentication;
    }

    /** Whether the one extension for a pending stay application was used. */
    public boolean isGraceUsed() {
        return graceUsed;
    }

    /** The PINs that are set, each with its state. */
    public Map<PinKind, PinState> pins() {
        return pins.states();
    }

    /** The state of a PIN, where it is set. */
    public Optional<PinState> pin(PinKind pin) {
        return Optional.ofNullable(pins().get(pin));
    }

    /** When the reset of a PIN at a kiosk was applied for. */
    public Optional<Instant> kioskApplication(PinKind pin) {
        return pins.kioskApplication(pin);
    }

    /** The certificate last put into a slot, whatever has become of it. */
    public Optional<SerialNumber> in(Slot slot) {
        return Optional.ofNullable(slots.get(slot));
    }

    /** All certificates ever put into its slots, oldest first. */
    public List<SerialNumber> everLoaded() {
        return List.copyOf(everLoaded);
    }
}
