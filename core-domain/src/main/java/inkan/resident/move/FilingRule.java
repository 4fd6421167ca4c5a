package inkan.resident.move;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Map;

/** When a filing of moving in is taken; whether it was in time is asked after. */
public enum FilingRule implements Rule<FilingRule.Case> {
    @Cites(
            id = "C-13",
            source = "D",
            en = "Moving in is reported when it was filed: {filedOn} is after today, {today}.",
            ja = "転入届は届出後に報告する。{filedOn}は本日({today})より後である。")
    THE_FILING_WAS_MADE(
            keptWhen(c -> !c.filedOn().isAfter(c.today()), c -> Map.of("filedOn", c.filedOn(), "today", c.today())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(FilingRule.class);

    private final Clause<Case> clause;

    FilingRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /** A filing on a day. */
    public record Case(LocalDate filedOn, LocalDate today) {}
}
