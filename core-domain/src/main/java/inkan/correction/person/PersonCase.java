package inkan.correction.person;

import inkan.correction.CorrectionRule;
import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentRule;
import inkan.rule.Checklist;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a resident, to be corrected.
 *
 * @param end why the person is no resident any more, where that is so
 */
record PersonCase(@Nullable EndOfEntitlement end, CorrectionRule.Case correction) {
    /** The policy, at the request and again at the approval. */
    static final Checklist<PersonCase> CHECK = Checklist.inOrder(
            ResidentRule.THE_PERSON_IS_STILL_A_RESIDENT.about(c -> Optional.ofNullable(c.end())),
            CorrectionRule.IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS.about(PersonCase::correction),
            CorrectionRule.IT_CHANGES_WHAT_IS_RECORDED.about(PersonCase::correction));
}
