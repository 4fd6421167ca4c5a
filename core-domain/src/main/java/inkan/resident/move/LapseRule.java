package inkan.resident.move;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When the deadline of a move has passed. */
public enum LapseRule implements Rule<Boolean> {
    @Cites(id = "C-9", source = "B", en = "No deadline of a move has passed.", ja = "転入届・継続利用の期限は過ぎていない。")
    A_DEADLINE_HAS_PASSED(keptWhen(passed -> passed));

    /** The policy. */
    public static final Checklist<Boolean> CHECK = Checklist.of(LapseRule.class);

    private final Clause<Boolean> clause;

    LapseRule(Clause<Boolean> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Boolean> clause() {
        return clause;
    }
}
