package inkan.card.loss;

import static inkan.rule.Clause.keptWhen;

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
    @Cites(id = "C-11", source = "D", en = "The card is void since {on}: {cause}.", ja = "カードは{on}に失効している({cause})。")
    THE_CARD_IS_NOT_VOID(keptWhen(c -> c.card().isNotVoid(), c -> c.card().voidFacts())),
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
            c -> Map.of("state", c.card().state()))),
    @Cites(id = "V-9", source = "B", en = "The card expired on {expiredOn}.", ja = "カードの有効期限({expiredOn})が切れている。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(
            c -> !c.card().isExpired(), c -> Map.of("expiredOn", c.card().expiresOn())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(LiftingRule.class);

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
