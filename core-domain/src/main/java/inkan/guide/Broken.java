package inkan.guide;

import inkan.rule.Checklist;
import inkan.rule.Rule;
import java.util.List;
import java.util.Map;

/**
 * A rule that a told case would break.
 *
 * @param facts what the person wants to know, by name
 */
public record Broken(Rule<?> rule, Map<String, Object> facts) {
    public Broken {
        facts = Map.copyOf(facts);
    }

    /** The rules of a policy that a case breaks. */
    static <C> List<Broken> of(Checklist<C> policy, C theCase) {
        return policy.broken(theCase).stream()
                .map(rule -> new Broken(rule, rule.facts(theCase)))
                .toList();
    }
}
