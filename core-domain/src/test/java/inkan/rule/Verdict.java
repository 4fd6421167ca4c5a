package inkan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a policy says of a case, as truth tables write it: {@code allowed}, or the names of the broken rules, the
 * answering one first, with {@code +} between them.
 */
public final class Verdict {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Verdict() {}

    /** The rule that answers, or {@code allowed}. A refusal has to say in both languages all that it promises to say. */
    public static <C> String of(Checklist<C> policy, C theCase) {
        List<? extends Rule<C>> broken = policy.broken(theCase);
        try {
            policy.require(theCase);
        } catch (Refusal refusal) {
            assertThat(refusal.broken()).isEqualTo(broken);
            assertThat(refusal.rule()).isSameAs(broken.getFirst());
            assertThat(refusal.facts()).containsKeys(placesIn(refusal.rule().citation()));
            return refusal.rule().name();
        }
        assertThat(broken).isEmpty();
        return "allowed";
    }

    /** All broken rules in order of precedence, or {@code allowed}; the first one is the answer. */
    public static <C> String inFull(Checklist<C> policy, C theCase) {
        String answer = of(policy, theCase);
        List<? extends Rule<C>> broken = policy.broken(theCase);
        return broken.isEmpty() ? answer : broken.stream().map(Rule::name).collect(Collectors.joining(" + "));
    }

    private static String[] placesIn(Cites citation) {
        return PLACE.matcher(citation.en() + citation.ja())
                .results()
                .map(place -> place.group(1))
                .toArray(String[]::new);
    }
}
