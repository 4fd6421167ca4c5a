package inkan.resident.move;

import static inkan.rule.Clause.keptWhen;

import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the deadline of a move has passed. */
public enum LapseRule implements Rule<LapseRule.Case> {
    @Cites(id = "C-9", source = "B", en = "No deadline of a move has passed.", ja = "転入届・継続利用の期限は過ぎていない。")
    A_DEADLINE_HAS_PASSED(keptWhen(Case::passed));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            ResidentRule.THE_PERSON_IS_STILL_A_RESIDENT.about(c -> Optional.ofNullable(c.end())),
            A_DEADLINE_HAS_PASSED);

    private final Clause<Case> clause;

    LapseRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A move whose deadlines are looked at.
     *
     * @param end why the person is no resident any more, where that is so
     * @param passed whether a deadline has passed
     */
    public record Case(@Nullable EndOfEntitlement end, boolean passed) {}
}
