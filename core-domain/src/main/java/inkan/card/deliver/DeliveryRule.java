package inkan.card.deliver;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
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
    @Cites(
            id = "D-2",
            source = "D",
            en = "A card is handed over once after its issue; it is {state}.",
            ja = "カードの交付は発行後一度だけ(現在の状態: {state})。")
    THE_CARD_IS_ISSUED(keptWhen(
            c -> c.card().state() == CardState.ISSUED,
            c -> Map.of("state", c.card().state()))),
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
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card),
            THE_CARD_IS_ISSUED,
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(Case::card),
            A_FACE_AUTHENTICATION_CARD_HAS_NO_PINS,
            EVERY_PIN_NEEDED_IS_SET,
            NO_PIN_IS_SET_THAT_CANNOT_BE_HAD);

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
