package inkan.resident.destruction;

import static inkan.rule.Clause.keptWhen;

import inkan.foureyes.FourEyesRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a destruction is approved or declined. */
public enum DestructionDecisionRule implements Rule<DestructionDecisionRule.Case> {
    @Cites(
            id = "D-5",
            source = "D",
            en = "A destruction is decided about after somebody has asked for it; nobody has, or it was declined.",
            ja = "廃棄の可否は申請を受けて決定する。申請がないか、すでに却下されている。")
    DESTRUCTION_WAS_ASKED_FOR(keptWhen(c -> c.askedBy() != null));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            DESTRUCTION_WAS_ASKED_FOR,
            FourEyesRule.ANOTHER_ONE_DECIDES.about(
                    c -> new FourEyesRule.Case(Objects.requireNonNullElse(c.askedBy(), ""), c.decidedBy())));

    private final Clause<Case> clause;

    DestructionDecisionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A destruction to be decided about.
     *
     * @param askedBy who asked for it; none where nobody has
     * @param decidedBy who is to decide
     */
    public record Case(@Nullable String askedBy, String decidedBy) {}
}
