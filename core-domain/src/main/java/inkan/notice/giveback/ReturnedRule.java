package inkan.notice.giveback;

import static inkan.rule.Clause.keptWhen;

import inkan.notice.ReturnReason;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When the return of a notice is recorded. */
public enum ReturnedRule implements Rule<ReturnedRule.Case> {
    @Cites(
            id = "N-3",
            source = "B",
            en = "A notice comes back once; this one came back already: {reason}.",
            ja = "通知の返送は一度だけ記録する(記録済みの理由: {reason})。")
    IT_DID_NOT_COME_BACK_FOR_ANOTHER_REASON(keptWhen(
            c -> c.before() == null || c.before() == c.reason(),
            c -> c.before() == null ? Map.of() : Map.of("reason", c.before())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(ReturnedRule.class);

    private final Clause<Case> clause;

    ReturnedRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A notice that came back.
     *
     * @param before the reason for which its return is recorded already; none where it is not
     * @param reason why it came back
     */
    public record Case(@Nullable ReturnReason before, ReturnReason reason) {}
}
