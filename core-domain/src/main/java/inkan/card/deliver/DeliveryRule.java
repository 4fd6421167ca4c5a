package inkan.card.deliver;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.PinKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** When a card is handed over. */
public enum DeliveryRule implements Rule<DeliveryRule.Case> {
    @Cites(id = "C-11", source = "D", en = "The card is void since {on}: {cause}.", ja = "カードは{on}に失効している({cause})。")
    THE_CARD_IS_NOT_VOID(keptWhen(c -> c.card().isNotVoid(), c -> c.card().voidFacts())),
    @Cites(
            id = "C-9",
            source = "B",
            en = "The holder is no longer entitled to the card: a deadline of a move has passed.",
            ja = "転入届または継続利用の期限を過ぎたため、カードを利用できない。")
    THE_HOLDER_IS_ENTITLED(keptWhen(c -> c.card().holderEntitled())),
    @Cites(
            id = "D-2",
            source = "D",
            en = "A card is handed over once after its issue; it is {state}.",
            ja = "カードの交付は発行後一度だけ(現在の状態: {state})。")
    THE_CARD_IS_ISSUED(keptWhen(
            c -> c.card().state() == CardState.ISSUED,
            c -> Map.of("state", c.card().state()))),
    @Cites(
            id = "V-9",
            source = "B",
            en = "A card that expired on {expiredOn} is not handed over.",
            ja = "有効期限({expiredOn})が切れたカードは交付できない。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(
            c -> !c.card().isExpired(), c -> Map.of("expiredOn", c.card().expiresOn()))),
    @Cites(
            id = "E-7",
            source = "B",
            since = "2023-12-15",
            en = "A face-authentication card has no PINs.",
            ja = "顔認証マイナンバーカードには暗証番号を設定しない。")
    A_FACE_AUTHENTICATION_CARD_HAS_NO_PINS(
            keptWhen(c -> !c.faceAuthentication() || c.pins().isEmpty())),
    @Cites(
            id = "P-2",
            source = "S0 S2",
            en = "PINs are set at the hand-over; still missing: {pins}.",
            ja = "交付時に暗証番号を設定する。未設定: {pins}。")
    EVERY_PIN_NEEDED_IS_SET(keptWhen(c -> c.missing().isEmpty(), c -> Map.of("pins", c.missing()))),
    @Cites(
            id = "P-1",
            source = "S2",
            en =
                    "No signature PIN is set for somebody who can have no signature certificate, and no PIN that the card does"
                            + " not have: {pins}.",
            ja = "署名用電子証明書を搭載できない方は署名用暗証番号を設定できない。設定できない暗証番号: {pins}。")
    NO_PIN_IS_SET_THAT_CANNOT_BE_HAD(keptWhen(c -> c.excess().isEmpty(), c -> Map.of("pins", c.excess())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(DeliveryRule.class);

    private final Clause<Case> clause;

    DeliveryRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card to be handed over.
     *
     * @param card how it stands
     * @param pins the PINs set
     * @param needed the PINs that it needs
     * @param possible the PINs that it can have
     */
    public record Case(
            CardStanding card,
            boolean faceAuthentication,
            Set<PinKind> pins,
            Set<PinKind> needed,
            Set<PinKind> possible) {
        private Set<PinKind> missing() {
            return less(needed, pins);
        }

        private Set<PinKind> excess() {
            return less(pins, possible);
        }

        private static Set<PinKind> less(Set<PinKind> these, Set<PinKind> those) {
            Set<PinKind> rest = new TreeSet<>(these);
            rest.removeAll(those);
            return rest;
        }
    }
}
