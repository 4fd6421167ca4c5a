package inkan.pin.reset;

import inkan.card.CardEvent.KioskResetAppliedFor;
import inkan.card.CardEvent.PinReset;
import inkan.card.MyNumberCard;
import inkan.counter.Reception;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.pin.ResetWay;
import inkan.pin.verify.PinCase;
import inkan.pin.verify.PinVerification;
import inkan.value.PinKind;
import inkan.value.Slot;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Decides about resets of PINs at a counter and at a kiosk. */
public record PinResets(Dossiers dossiers) {
    @CommandHandler
    void decide(ResetPins command) {
        Dossier dossier = dossiers.of(command.card());
        Reception.receive(dossier, command);
        MyNumberCard card = dossier.card(command.card());
        for (PinKind pin : new TreeSet<>(command.pins())) {
            CounterResetRule.CHECK.require(new CounterResetRule.Case(
                    PinCase.of(dossier, card, pin),
                    dossier.by().channel(),
                    dossier.by().municipality(),
                    dossier.resident().whereabouts().municipality()));
            dossier.record(new PinReset(card.id(), pin, ResetWay.COUNTER));
        }
    }

    @CommandHandler
    void decide(ApplyForKioskReset command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        PinKind other = other(command.pin());
        KioskRule.APPLICATION.require(kioskCase(
                dossier,
                card,
                command.pin(),
                other != null && command.verifiedPins().contains(other)));
        new PinVerification(command.verifiedPins(), Set.of()).record(dossier, card);
        dossier.record(new KioskResetAppliedFor(
                card.id(), command.pin(), dossier.moment().instant()));
    }

    /** That the other PIN is known was shown in the application, so an application there was shows it. */
    @CommandHandler
    void decide(ResetPinAtKiosk command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        KioskRule.CHECK.require(kioskCase(dossier, card, command.pin(), true));
        dossier.record(new PinReset(card.id(), command.pin(), ResetWay.KIOSK));
    }

    private static KioskRule.Case kioskCase(Dossier dossier, MyNumberCard card, PinKind pin, boolean otherKnown) {
        PinKind other = other(pin);
        return new KioskRule.Case(
                PinCase.of(dossier, card, pin),
                other,
                other == null ? null : card.pin(other).orElse(null),
                otherKnown,
                other != null && dossier.activeIn(card, slotOf(other)).isPresent(),
                card.kioskApplication(pin).orElse(null),
                dossier.moment(),
                dossier.policy().pins());
    }

    private static @Nullable PinKind other(PinKind pin) {
        return switch (pin) {
            case SIGNATURE -> PinKind.USER_AUTHENTICATION;
            case USER_AUTHENTICATION -> PinKind.SIGNATURE;
            case RESIDENT_REGISTRY, CARD_FACE -> null;
        };
    }

    private static Slot slotOf(PinKind pin) {
        return pin == PinKind.SIGNATURE ? Slot.CARD_SIGNATURE : Slot.CARD_USER_AUTHENTICATION;
    }
}
