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
import inkan.value.CardId;
import inkan.value.PinKind;
import inkan.view.Tables;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how cards stand. */
@ProcessingGroup(Tables.GROUP)
public class CardStatusProjector {
    private static final String PUT_PIN = """
            insert into view_card_pin (card, pin, mistakes, locked) values (?, ?, ?, ?)
            on conflict (card, pin) do update set mistakes = excluded.mistakes, locked = excluded.locked""";
    private static final String PUT_SLOT = """
            insert into view_card_slot (card, carrier, kind, serial) values (?, ?, ?, ?)
            on conflict (card, carrier, kind) do update set serial = excluded.serial""";

    private final Tables tables;

    public CardStatusProjector(JdbcClient sql) {
        tables = new Tables(sql);
    }

    @EventHandler
    void on(CardEvent event, TrackingToken at) {
        switch (event) {
            case AppliedFor applied -> insert(applied, at);
            case Issued issued -> issue(issued, at);
            case CertificateLoaded loaded -> load(loaded, at);
            case Delivered delivered -> {
                if (change(event, at, "state = ?", CardState.DELIVERED)) {
                    putFresh(event.card(), delivered.pins());
                }
            }
            case PinMistaken mistaken -> pin(event, at, mistaken.pin(), new PinState(mistaken.mistakes(), false));
            case PinMistakesCleared cleared -> pin(event, at, cleared.pin(), PinState.FRESH);
            case PinLocked locked -> pin(event, at, locked.pin(), new PinState(locked.mistakes(), true));
            case PinReset reset -> pin(event, at, reset.pin(), PinState.FRESH);
            case PinChanged changed -> pin(event, at, changed.pin(), PinState.FRESH);
            case PinSet set -> pin(event, at, set.pin(), PinState.FRESH);
            case KioskResetAppliedFor applied -> change(event, at, "");
            case Suspended suspended ->
                change(event, at, "state = ?, suspended_on = ?", CardState.SUSPENDED, suspended.on());
            case SuspensionLifted lifted -> change(event, at, "state = ?, suspended_on = null", CardState.DELIVERED);
            case Voided end ->
                change(event, at, "state = ?, void_cause = ?, voided_on = ?", CardState.VOID, end.cause(), end.on());
            case ValidityExtended extended ->
                change(event, at, "expires_on = ?, bound_by = ?", extended.to(), extended.boundBy());
            case SwitchedToFaceAuthentication switched -> {
                if (change(event, at, "face_authentication = true")) {
                    tables.write("delete from view_card_pin where card = ?", event.card());
                }
            }
            case SwitchedToPins switched -> {
                if (change(event, at, "face_authentication = false")) {
                    putFresh(event.card(), switched.pins());
                }
            }
        }
    }

    private void insert(AppliedFor applied, TrackingToken at) {
        tables.write(
                """
                insert into view_card (card, resident, state, application, accepted_on, without, face_authentication,
                                       express, fee_yen, replaces, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                applied.card(),
                applied.resident(),
                CardState.APPLIED,
                applied.kind(),
                applied.acceptedOn(),
                applied.without(),
                applied.faceAuthentication(),
                applied.express(),
                applied.feeYen(),
                applied.replaces(),
                at);
    }

    private void issue(Issued issued, TrackingToken at) {
        if (change(
                issued,
                at,
                "state = ?, issued_on = ?, expires_on = ?, bound_by = ?",
                CardState.ISSUED,
                issued.issuedOn(),
                issued.expiresOn(),
                issued.boundBy())) {
            issued.withheld()
                    .forEach((kind, rule) -> tables.write(
                            "insert into view_card_withheld (card, kind, rule) values (?, ?, ?)",
                            issued.card(),
                            kind,
                            rule));
        }
    }

    private void load(CertificateLoaded loaded, TrackingToken at) {
        if (change(loaded, at, "")) {
            tables.write(PUT_SLOT, loaded.card(), loaded.carrier(), loaded.kind(), loaded.serial());
        }
    }

    private void pin(CardEvent event, TrackingToken at, PinKind pin, PinState state) {
        if (change(event, at, "")) {
            put(event.card(), pin, state);
        }
    }

    private void putFresh(CardId card, Iterable<PinKind> pins) {
        pins.forEach(pin -> put(card, pin, PinState.FRESH));
    }

    private void put(CardId card, PinKind pin, PinState state) {
        tables.write(PUT_PIN, card, pin, state.mistakes(), state.locked());
    }

    private boolean change(CardEvent event, TrackingToken at, String assignments, @Nullable Object... values) {
        return tables.change("view_card", "card", event.card(), at, assignments, values);
    }

    @ResetHandler
    void reset() {
        tables.empty("view_card", "view_card_pin", "view_card_slot", "view_card_withheld");
    }
}
