package inkan.view.card;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a card stands. All days are in Japan.
 *
 * @param municipality the holder's municipality of residence, now
 * @param state where it stands, expiry aside
 * @param faceAuthentication whether it is a face-authentication card 顔認証カード now
 * @param issuedOn absent until it is issued, as are the next two
 * @param expiresOn its last valid day
 * @param boundBy what binds its expiry
 * @param withheld certificates that could not be issued with it
 * @param pins each PIN there is, set or not
 * @param slots the certificates last put into its slots, whatever has become of them
 * @param suspendedOn the day since which it is, or was when it became void, suspended
 * @param end why it is void, where it is
 * @param position position in the log of the last event taken into account
 */
public record CardStatus(
        CardId card,
        ResidentId resident,
        MunicipalityCode municipality,
        CardState state,
        Application application,
        boolean faceAuthentication,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Bound boundBy,
        List<Withheld> withheld,
        List<Pin> pins,
        List<Loaded> slots,
        @Nullable LocalDate suspendedOn,
        @Nullable End end,
        long position) {
    public CardStatus {
        withheld = List.copyOf(withheld);
        pins = List.copyOf(pins);
        slots = List.copyOf(slots);
    }

    /**
     * What was applied for.
     *
     * @param acceptedOn the day on which the application was accepted
     * @param without the certificates that the applicant opted out of
     * @param feeYen what it costs, in yen
     * @param replaces the card in whose place it comes
     */
    public record Application(
            ApplicationKind kind,
            LocalDate acceptedOn,
            Set<CertificateKind> without,
            boolean express,
            int feeYen,
            @Nullable CardId replaces) {
        public Application {
            without = Set.copyOf(without);
        }
    }

    /**
     * A certificate that could not be issued with the card.
     *
     * @param rule id of the rule in the way, such as E-2
     */
    public record Withheld(CertificateKind kind, String rule) {}

    /**
     * The state of one PIN.
     *
     * @param set whether the card has it
     * @param mistakes consecutive wrong entries, from 0
     * @param locked whether it is locked
     */
    public record Pin(PinKind kind, boolean set, int mistakes, boolean locked) {}

    /** A certificate in a slot. */
    public record Loaded(Carrier carrier, CertificateKind kind, SerialNumber serial) {}

    /**
     * How the card came to be void.
     *
     * @param on the day since which it is void
     */
    public record End(VoidingCause cause, LocalDate on) {}

    /** What a row says, of a holder who lives in a municipality. */
    static CardStatus of(CardRow card, MunicipalityCode municipality) {
        CardRow.Validity validity = card.validity();
        return new CardStatus(
                card.applied().card(),
                card.applied().resident(),
                municipality,
                card.state(),
                application(card.applied()),
                card.faceAuthentication(),
                validity == null ? null : validity.issuedOn(),
                validity == null ? null : validity.expiresOn(),
                validity == null ? null : validity.boundBy(),
                withheld(card),
                pins(card),
                slots(card),
                card.suspendedOn(),
                card.end(),
                card.position());
    }

    private static Application application(CardEvent.AppliedFor applied) {
        return new Application(
                applied.kind(),
                applied.acceptedOn(),
                applied.without(),
                applied.express(),
                applied.feeYen(),
                applied.replaces());
    }

    private static List<Withheld> withheld(CardRow card) {
        return card.withheld().entrySet().stream()
                .map(withheld -> new Withheld(withheld.getKey(), withheld.getValue()))
                .sorted(Comparator.comparing(Withheld::kind))
                .toList();
    }

    private static List<Pin> pins(CardRow card) {
        return Arrays.stream(PinKind.values())
                .map(kind -> {
                    PinSeen pin = card.pins().get(kind);
                    return pin == null
                            ? new Pin(kind, false, 0, false)
                            : new Pin(
                                    kind,
                                    true,
                                    pin.state().mistakes(),
                                    pin.state().locked());
                })
                .toList();
    }

    private static List<Loaded> slots(CardRow card) {
        return card.slots().entrySet().stream()
                .map(slot -> new Loaded(slot.getKey().carrier(), slot.getKey().kind(), slot.getValue()))
                .sorted(Comparator.comparing(Loaded::carrier).thenComparing(Loaded::kind))
                .toList();
    }
}
