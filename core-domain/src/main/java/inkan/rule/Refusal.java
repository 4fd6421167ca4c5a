package inkan.rule;

import java.util.List;
import java.util.Map;

/**
 * A command that the rules do not allow. Nothing was recorded. A broken invariant of the program is a bug and is thrown
 * as something else.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule<?> rule;
    private final transient Map<String, Object> facts;
    private final transient List<? extends Rule<?>> broken;

    /**
     * @param rule the rule that answers
     * @param facts what the refused person wants to know, by name
     * @param broken all broken rules, the answering one first
     */
    public Refusal(Rule<?> rule, Map<String, Object> facts, List<? extends Rule<?>> broken) {
        super(rule.citation().id() + " " + rule.name(), null, false, false);
        this.rule = rule;
        this.facts = Map.copyOf(facts);
        this.broken = List.copyOf(broken);
    }

    /** The rule that answers. */
    public Rule<?> rule() {
        return rule;
    }

    /** What the refused person wants to know, by name. */
    public Map<String, Object> facts() {
        return facts;
    }

    /** All broken rules in order of precedence, the answering one first. */
    public List<? extends Rule<?>> broken() {
        return broken;
    }
}
