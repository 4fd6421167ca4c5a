package inkan.api.problem;

import inkan.municipality.Name;
import inkan.rule.Cites;
import inkan.rule.Refusal;
import inkan.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457), without {@code instance}: that would repeat the address, and with it what was put there.
 *
 * @param type {@code urn:inkan:rule:W-1} or {@code urn:inkan:fault:empty-body}
 * @param status the HTTP status
 * @param code the name for programs: the rule's sentence or the fault, in kebab case
 * @param expected what is expected instead, in English
 * @param field where in the JSON body
 * @param header in which header
 * @param parameter in which query parameter
 * @param rule id of the rule that answers
 * @param broken all broken rules in order of precedence, the answering one first
 * @param facts what the refused person wants to know
 */
public record Problem(
        String type,
        String title,
        String titleJa,
        int status,
        String code,
        String detail,
        String detailJa,
        @Nullable String expected,
        @Nullable String field,
        @Nullable String header,
        @Nullable String parameter,
        @Nullable String rule,
        @Nullable List<Broken> broken,
        @Nullable Map<String, Object> facts) {

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");

    /** One broken rule. */
    public record Broken(String rule, String code) {
        /** The rule by its id and its sentence. */
        public static Broken of(Rule<?> rule) {
            return new Broken(rule.citation().id(), kebab(rule.name()));
        }
    }

    /** The refusal of a command by a rule. */
    public static Problem of(Refusal refusal) {
        Cites citation = refusal.rule().citation();
        String sentence = refusal.rule().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Problem(
                "urn:inkan:rule:" + citation.id(),
                "Refused by rule " + citation.id() + ": " + sentence,
                "規則" + citation.id() + "により受け付けられない",
                422,
                kebab(refusal.rule().name()),
                filled(citation.en(), refusal.facts()),
                filled(citation.ja(), refusal.facts()),
                null,
                null,
                null,
                null,
                citation.id(),
                refusal.broken().stream().map(Broken::of).toList(),
                new TreeMap<>(refusal.facts()));
    }

    /** The rejection of a request by its form. */
    public static Problem of(Rejection rejection) {
        Fault fault = rejection.fault();
        return new Problem(
                "urn:inkan:fault:" + fault.code(),
                fault.en(),
                fault.ja(),
                fault.status(),
                fault.code(),
                rejection.expected() == null ? fault.en() : fault.en() + " Expected: " + rejection.expected() + ".",
                fault.ja(),
                rejection.expected(),
                rejection.placeIn(Rejection.Part.FIELD),
                rejection.placeIn(Rejection.Part.HEADER),
                rejection.placeIn(Rejection.Part.PARAMETER),
                null,
                null,
                null);
    }

    /** What a rule says of a case, in both languages. */
    public static Name said(Rule<?> rule, Map<String, Object> facts) {
        return new Name(
                filled(rule.citation().ja(), facts), filled(rule.citation().en(), facts));
    }

    private static String filled(String text, Map<String, Object> facts) {
        return FACT.matcher(text)
                .replaceAll(fact -> Matcher.quoteReplacement(String.valueOf(facts.getOrDefault(fact.group(1), "–"))));
    }

    private static String kebab(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
