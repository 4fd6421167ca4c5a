package inkan.resident.move;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a card is taken into continued use after a move. */
public enum ContinuedUseRule implements Rule<ContinuedUseRule.Case> {
    @Cites(
            id = "C-9",
            source = "B",
            en = "Continued use is done after moving in, within 90 days of filing.",
            ja = "継続利用は転入届の後、届出から90日以内に行う。")
    CONTINUED_USE_IS_DUE(keptWhen(
            c -> c.dueUntil() != null && !c.dueUntil().isBefore(c.card().today())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(Case::card),
            CONTINUED_USE_IS_DUE,
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card));

    private final Clause<Case> clause;

    ContinuedUseRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card to be used on at another municipality.
     *
     * @param card how it stands
     * @param dueUntil the last day for its continued use; none where it is not due
     */
    public record Case(CardStanding card, @Nullable LocalDate dueUntil) {}
}
