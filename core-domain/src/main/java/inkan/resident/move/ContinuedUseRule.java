package inkan.resident.move;

import static inkan.rule.Clause.keptWhen;

import inkan.card.MyNumberCard;
import inkan.resident.Resident;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;

/** When a card is taken into continued use after a move. */
public enum ContinuedUseRule implements Rule<ContinuedUseRule.Case> {
    @Cites(id = "C-11", source = "D", en = "The card is void or has expired.", ja = "カードは失効しているか有効期限が切れている。")
    THE_CARD_IS_IN_FORCE(keptWhen(c -> c.card().isInForceOn(c.today()))),
    @Cites(
            id = "C-9",
            source = "B",
            en = "Continued use is done after moving in, within 90 days of filing.",
            ja = "継続利用は転入届の後、届出から90日以内に行う。")
    CONTINUED_USE_IS_DUE(keptWhen(c -> c.resident()
            .continuedUse()
            .filter(due -> due.card().equals(c.card().id()) && !due.until().isBefore(c.today()))
            .isPresent()));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(ContinuedUseRule.class);

    private final Clause<Case> clause;

    ContinuedUseRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /** A card and its holder on a day. */
    public record Case(MyNumberCard card, Resident resident, LocalDate today) {}
}
