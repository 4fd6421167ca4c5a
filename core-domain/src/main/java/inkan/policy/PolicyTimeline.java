package inkan.policy;

import inkan.rule.Cites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Policy versions by the day from which each holds.
 *
 * @param versions at least one, each from another day, in that order
 */
public record PolicyTimeline(List<PolicyVersion> versions) {
    public PolicyTimeline {
        NavigableMap<LocalDate, PolicyVersion> byDay = new TreeMap<>();
        for (PolicyVersion version : versions) {
            if (byDay.put(version.effectiveFrom(), version) != null) {
                throw new IllegalArgumentException("two policy versions from " + version.effectiveFrom());
            }
        }
        if (byDay.isEmpty()) {
            throw new IllegalArgumentException("a timeline needs at least one policy version");
        }
        versions = List.copyOf(byDay.values());
    }

    /**
     * The version in force on a day.
     *
     * @throws BeforeTheFirstPolicy where the day lies before the first version
     */
    public PolicyVersion on(LocalDate day) {
        for (PolicyVersion version : versions.reversed()) {
            if (!version.effectiveFrom().isAfter(day)) {
                return version;
            }
        }
        throw new BeforeTheFirstPolicy(versions.getFirst().effectiveFrom());
    }

    /** The version in force on a day; the first version for what happened before it and is told now. */
    public PolicyVersion onOrFirst(LocalDate day) {
        PolicyVersion first = versions.getFirst();
        return day.isBefore(first.effectiveFrom()) ? first : on(day);
    }

    /** The same with one more version. */
    @Cites(
            id = "V-12",
            source = "B",
            en =
                    "The next-generation card, certificates of ten years and two PINs, is one more dated version of the policy;"
                            + " no aggregate changes.",
            ja = "次期カード(電子証明書10年、暗証番号2つ)は施行日付きの政策版を一つ加えるだけで表せる。集約は変わらない。")
    public PolicyTimeline with(PolicyVersion version) {
        List<PolicyVersion> more = new ArrayList<>(versions);
        more.add(version);
        return new PolicyTimeline(more);
    }
}
