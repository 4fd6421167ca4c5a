package inkan.card.giveback;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** When a card is given back. */
public enum ReturnRule implements Rule<CardStanding> {
    @Cites(
            id = "D-2",
            source = "D",
            en = "Only a card that was handed over is given back; it is {state}.",
            ja = "返納できるのは交付済みのカードに限る(現在の状態: {state})。")
    THE_CARD_WAS_HANDED_OVER(keptWhen(
            c -> c.state() == CardState.DELIVERED || c.state() == CardState.SUSPENDED,
            c -> Map.of("state", c.state())));

    /** The policy. */
    public static final Checklist<CardStanding> CHECK =
            Checklist.inOrder(CardRule.THE_CARD_IS_NOT_VOID, THE_CARD_WAS_HANDED_OVER);

    private final Clause<CardStanding> clause;

    ReturnRule(Clause<CardStanding> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<CardStanding> clause() {
        return clause;
    }
}
