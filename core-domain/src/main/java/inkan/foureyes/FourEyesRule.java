package inkan.foureyes;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;

/** Who decides about what somebody asked for, where it takes two. */
public enum FourEyesRule implements Rule<FourEyesRule.Case> {
    @Cites(
            id = "D-3",
            source = "D",
            en = "What one person asks for another one approves or declines; {askedBy} asked for this.",
            ja = "申請した者とは別の者が承認または却下する(申請者: {askedBy})。")
    ANOTHER_ONE_DECIDES(keptWhen(c -> !c.decidedBy().equals(c.askedBy()), c -> Map.of("askedBy", c.askedBy())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(FourEyesRule.class);

    private final Clause<Case> clause;

    FourEyesRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A request to be decided about.
     *
     * @param askedBy the actor who asked
     * @param decidedBy the actor who is to decide
     */
    public record Case(String askedBy, String decidedBy) {}
}
