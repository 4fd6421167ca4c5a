package inkan.card.loss;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.event.Channel;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** When the suspension of a card is lifted. */
public enum LiftingRule implements Rule<LiftingRule.Case> {
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "The suspension of a card is lifted at a counter only.",
            ja = "一時停止の解除は窓口でのみ行う。")
    IT_IS_DONE_AT_A_COUNTER(keptWhen(c -> c.channel() == Channel.COUNTER)),
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "Only a suspended card is released; it is {state}.",
            ja = "一時停止中のカードではない(現在の状態: {state})。")
    THE_CARD_IS_SUSPENDED(keptWhen(
            c -> c.card().state() == CardState.SUSPENDED,
            c -> Map.of("state", c.card().state())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card),
            IT_IS_DONE_AT_A_COUNTER,
            THE_CARD_IS_SUSPENDED,
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(Case::card));

    private final Clause<Case> clause;

    LiftingRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /** A suspended card, and the way the command came in. */
    public record Case(CardStanding card, Channel channel) {}
}
