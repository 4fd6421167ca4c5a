package inkan.card.loss;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** When the loss of a card is taken. */
public enum LossRule implements Rule<CardStanding> {
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "Only a card in its holder's hands and in force is suspended; it is {state}.",
            ja = "一時停止できるのは、交付済みで有効なカードに限る(現在の状態: {state})。")
    THE_CARD_IS_IN_USE(keptWhen(c -> c.isInUse(), c -> Map.of("state", c.state())));

    /** The policy. */
    public static final Checklist<CardStanding> CHECK =
            Checklist.inOrder(CardRule.THE_CARD_IS_NOT_VOID, CardRule.THE_CARD_HAS_NOT_EXPIRED, THE_CARD_IS_IN_USE);

    private final Clause<CardStanding> clause;

    LossRule(Clause<CardStanding> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<CardStanding> clause() {
        return clause;
    }
}
