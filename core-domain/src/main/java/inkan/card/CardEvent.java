package inkan.card;

import inkan.correction.CorrectionGround;
import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.pin.ResetWay;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.PinKind;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens to one My Number Card. */
public sealed interface CardEvent extends Event {
    /** The card concerned. */
    CardId card();

    @Override
    default TextValue stream() {
        return card();
    }

    /** What happens to one PIN of a card. */
    sealed interface PinEvent extends CardEvent {
        /** Which PIN. */
        PinKind pin();
    }

    /**
     * A card was applied for.
     *
     * @param acceptedOn the day on which the application was accepted: the holder's age on it counts (V-2)
     * @param without the certificates that the applicant opted out of (E-1)
     * @param faceAuthentication whether it is to be a face-authentication card 顔認証カード (E-7)
     * @param express whether it is issued express
     * @param replaces the card in whose place it is to come
     * @param feeYen what it costs, in yen
     */
    @StoredAs(name = "card.applied-for")
    record AppliedFor(
            CardId card,
            ResidentId resident,
            ApplicationKind kind,
            LocalDate acceptedOn,
            Set<CertificateKind> without,
            boolean faceAuthentication,
            boolean express,
            @Nullable CardId replaces,
            int feeYen)
            implements CardEvent {}

    /**
     * The card was issued, not yet handed over.
     *
     * @param birthday the birthday after issue to which it runs unless bound earlier: 10 or 5
     * @param birthdayOn the day of that birthday, beyond which the card is never extended
     * @param boundBy what binds the expiry
     * @param withheld certificates that could not be issued with it, each with the id of the rule
     */
    @StoredAs(name = "card.issued")
    record Issued(
            CardId card,
            LocalDate issuedOn,
            LocalDate expiresOn,
            int birthday,
            LocalDate birthdayOn,
            Bound boundBy,
            Map<CertificateKind, String> withheld)
            implements CardEvent {}

    /** A certificate was put into a slot: on the card itself, or on a smartphone on the strength of it. */
    @StoredAs(name = "card.certificate-loaded")
    record CertificateLoaded(CardId card, Carrier carrier, CertificateKind kind, SerialNumber serial)
            implements CardEvent {}

    /** The card was handed over to its holder, who set these PINs. */
    @StoredAs(name = "card.delivered")
    record Delivered(CardId card, LocalDate on, Set<PinKind> pins) implements CardEvent {}

    /** A PIN was entered wrong; {@code mistakes} in a row now. */
    @StoredAs(name = "card.pin-mistaken")
    record PinMistaken(CardId card, PinKind pin, int mistakes) implements PinEvent {}

    /** A PIN was entered right after mistakes, so the count is 0 again. */
    @StoredAs(name = "card.pin-mistakes-cleared")
    record PinMistakesCleared(CardId card, PinKind pin) implements PinEvent {}

    /** The last wrong entry allowed was made, and the PIN is locked. */
    @StoredAs(name = "card.pin-locked")
    record PinLocked(CardId card, PinKind pin, int mistakes) implements PinEvent {}

    /** A PIN was reset, so it is set anew and its count is 0. */
    @StoredAs(name = "card.pin-reset")
    record PinReset(CardId card, PinKind pin, ResetWay way) implements PinEvent {}

    /** A PIN was changed by somebody who knew it. */
    @StoredAs(name = "card.pin-changed")
    record PinChanged(CardId card, PinKind pin) implements PinEvent {}

    /** A PIN that the card did not have yet was set. */
    @StoredAs(name = "card.pin-set")
    record PinSet(CardId card, PinKind pin) implements PinEvent {}

    /** The reset of a PIN at a kiosk was applied for by smartphone. */
    @StoredAs(name = "card.kiosk-reset-applied-for")
    record KioskResetAppliedFor(CardId card, PinKind pin, Instant at) implements PinEvent {}

    /** The card was suspended 一時停止. */
    @StoredAs(name = "card.suspended")
    record Suspended(CardId card, LocalDate on) implements CardEvent {}

    /** The suspension was lifted. */
    @StoredAs(name = "card.suspension-lifted")
    record SuspensionLifted(CardId card, LocalDate on) implements CardEvent {}

    /** The card is void. */
    @StoredAs(name = "card.voided")
    record Voided(CardId card, VoidingCause cause, LocalDate on) implements CardEvent {}

    /** The card's expiry was moved along with the period of stay. */
    @StoredAs(name = "card.validity-extended")
    record ValidityExtended(CardId card, LocalDate from, LocalDate to, Bound boundBy, ExtensionGround ground)
            implements CardEvent {}

    /**
     * The recorded expiry was corrected 職権訂正.
     *
     * @param correction the correction that somebody asked for and somebody else approved
     * @param corrects the sequence in this stream of the event that was wrong
     */
    @StoredAs(name = "card.expiry-corrected")
    record ExpiryCorrected(
            CardId card,
            CorrectionId correction,
            int corrects,
            CorrectionGround ground,
            RegisterReference reference,
            LocalDate from,
            LocalDate to,
            Bound boundBy)
            implements CardEvent {}

    /** The card was made a face-authentication card 顔認証カード and has no PINs any more. */
    @StoredAs(name = "card.switched-to-face-authentication")
    record SwitchedToFaceAuthentication(CardId card) implements CardEvent {}

    /** The face-authentication card was made a card with these PINs again. */
    @StoredAs(name = "card.switched-to-pins")
    record SwitchedToPins(CardId card, Set<PinKind> pins) implements CardEvent {}
}
