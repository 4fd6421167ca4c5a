package inkan.card.deliver;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** When a card is destroyed before its hand-over. */
public enum DestructionRule implements Rule<CardStanding> {
    @Cites(
            id = "D-2",
            source = "D",
            en = "Only a card not yet handed over is destroyed; it is {state}.",
            ja = "廃棄できるのは交付前のカードに限る(現在の状態: {state})。")
    THE_CARD_WAS_NOT_HANDED_OVER(keptWhen(
            c -> c.state() == CardState.APPLIED || c.state() == CardState.ISSUED, c -> Map.of("state", c.state())));

    /** The policy. */
    public static final Checklist<CardStanding> CHECK =
            Checklist.inOrder(CardRule.THE_CARD_IS_NOT_VOID, THE_CARD_WAS_NOT_HANDED_OVER);

    private final Clause<CardStanding> clause;

    DestructionRule(Clause<CardStanding> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<CardStanding> clause() {
        return clause;
    }
}
