package inkan.correction.decide;

import static inkan.rule.Clause.keptWhen;

import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.foureyes.FourEyesRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a correction is approved or declined. */
public enum DecisionRule implements Rule<DecisionRule.Case> {
    @Cites(
            id = "D-4",
            source = "D",
            en = "A correction is decided about once; this one is {state}.",
            ja = "訂正の可否は一度だけ決定する(現在の状態: {state})。")
    IT_IS_NOT_DECIDED_OTHERWISE(keptWhen(
            c -> c.state() == CorrectionState.REQUESTED || (c.state() == c.decision() && c.declined() == c.reason()),
            c -> Map.of("state", c.state())));

    /** The policy. */
    public static final Checklist<Case> CHECK =
            Checklist.inOrder(FourEyesRule.ANOTHER_ONE_DECIDES.about(Case::eyes), IT_IS_NOT_DECIDED_OTHERWISE);

    private final Clause<Case> clause;

    DecisionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A decision about a correction.
     *
     * @param eyes who asked, who decides
     * @param state where the correction stands
     * @param declined why it was declined before, where it was
     * @param decision what is decided now
     * @param reason why it is declined now, where it is
     */
    public record Case(
            FourEyesRule.Case eyes,
            CorrectionState state,
            @Nullable DeclineReason declined,
            CorrectionState decision,
            @Nullable DeclineReason reason) {}
}
