package inkan.pin.verify;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** What procedures ask of a PIN and its card. */
public enum PinRule implements Rule<PinCase> {
    @Cites(
            id = "P-7",
            source = "D",
            en = "On a void card every PIN command is refused; it is void since {on}: {cause}.",
            ja = "失効したカード({on}、{cause})では暗証番号の手続きはできない。")
    THE_CARD_IS_NOT_VOID(keptWhen(c -> c.card().isNotVoid(), c -> c.card().voidFacts())),
    @Cites(
            id = "P-7",
            source = "D",
            en = "On an expired card every PIN command is refused; it expired on {expiredOn}.",
            ja = "有効期限({expiredOn})が切れたカードでは暗証番号の手続きはできない。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(
            c -> !c.card().isExpired(), c -> Map.of("expiredOn", c.card().expiresOn()))),
    @Cites(
            id = "P-7",
            source = "D",
            en = "On a suspended card PINs are neither reset nor changed; the card is {state}.",
            ja = "一時停止中のカードでは暗証番号の再設定・変更はできない(現在の状態: {state})。")
    THE_CARD_IS_IN_USE(
            keptWhen(c -> c.card().isInUse(), c -> Map.of("state", c.card().state()))),
    @Cites(
            id = "P-4",
            source = "S0 S2 S4",
            en = "The card has no such PIN: {pin}.",
            ja = "このカードには暗証番号({pin})が設定されていない。")
    THE_PIN_IS_SET(keptWhen(c -> c.state() != null, c -> Map.of("pin", c.pin())));

    /** The policy of every procedure that gives a PIN anew: the PIN is set, on a card in use. */
    public static final Checklist<PinCase> GIVEN_ANEW = Checklist.inOrder(
            THE_CARD_IS_NOT_VOID,
            CardRule.THE_HOLDER_IS_ENTITLED.about(PinCase::card),
            THE_CARD_HAS_NOT_EXPIRED,
            THE_CARD_IS_IN_USE,
            THE_PIN_IS_SET);

    private final Clause<PinCase> clause;

    PinRule(Clause<PinCase> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<PinCase> clause() {
        return clause;
    }
}
