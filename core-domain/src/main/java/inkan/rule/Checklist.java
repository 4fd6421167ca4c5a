package inkan.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A policy: rules in order of precedence. The first broken rule is the answer; all broken ones can be listed.
 *
 * @param rules in order of precedence
 * @param <C> the case that they judge
 */
public record Checklist<C>(List<? extends Rule<C>> rules) {
    public Checklist {
        rules = List.copyOf(rules);
    }

    /** The rules of an enum, in the order in which they stand there. */
    public static <C, R extends Enum<R> & Rule<C>> Checklist<C> of(Class<R> rules) {
        return new Checklist<>(List.of(rules.getEnumConstants()));
    }

    /** These rules, in this order. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only, into a list of our own
    public static <C> Checklist<C> inOrder(Rule<C>... rules) {
        return new Checklist<>(Arrays.asList(rules));
    }

    /** The same policy where its case is {@code part} of a wider one. */
    public <W> Checklist<W> about(Function<W, C> part) {
        return new Checklist<>(rules.stream().map(rule -> rule.about(part)).toList());
    }

    /** These rules, and after them others. */
    @SafeVarargs
    @SuppressWarnings("varargs") // read only, into a list of our own
    public final Checklist<C> then(Rule<C>... others) {
        return new Checklist<>(
                Stream.<Rule<C>>concat(rules.stream(), Arrays.stream(others)).toList());
    }

    /**
     * Lets a case through that keeps every rule.
     *
     * @throws Refusal naming the first broken rule and, after it, the others
     */
    public void require(C theCase) {
        List<? extends Rule<C>> broken = broken(theCase);
        if (!broken.isEmpty()) {
            throw new Refusal(broken.getFirst(), broken.getFirst().facts(theCase), broken);
        }
    }

    /** Every broken rule, in order of precedence. */
    public List<? extends Rule<C>> broken(C theCase) {
        return rules.stream().filter(rule -> !rule.isKeptBy(theCase)).toList();
    }
}
