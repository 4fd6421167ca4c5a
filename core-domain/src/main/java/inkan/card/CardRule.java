package inkan.card;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** What most procedures ask of a card. */
public enum CardRule implements Rule<CardStanding> {
    @Cites(id = "C-11", source = "D", en = "The card is void since {on}: {cause}.", ja = "カードは{on}に失効している({cause})。")
    THE_CARD_IS_NOT_VOID(keptWhen(CardStanding::isNotVoid, CardStanding::voidFacts)),
    @Cites(
            id = "C-9",
            source = "B",
            en = "The holder is no longer entitled to the card: a deadline of a move has passed.",
            ja = "転入届または継続利用の期限を過ぎたため、カードを利用できない。")
    THE_HOLDER_IS_ENTITLED(keptWhen(CardStanding::holderEntitled)),
    @Cites(
            id = "V-9",
            source = "B",
            en = "Nothing is done on a card that has expired; this one expired on {expiredOn}.",
            ja = "有効期限({expiredOn})が切れたカードでは手続きできない。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(card -> !card.isExpired(), card -> Map.of("expiredOn", card.expiresOn()))),
    @Cites(
            id = "W-5",
            source = "S0 S2 S3",
            en = "The card has to be handed over and not suspended; it is {state}.",
            ja = "カードが交付済みで一時停止中でないことが必要である(現在の状態: {state})。")
    THE_CARD_IS_IN_USE(keptWhen(CardStanding::isInUse, card -> Map.of("state", card.state())));

    /** The policy of every procedure that asks for a card in use. */
    public static final Checklist<CardStanding> IN_USE = Checklist.of(CardRule.class);

    private final Clause<CardStanding> clause;

    CardRule(Clause<CardStanding> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<CardStanding> clause() {
        return clause;
    }
}
