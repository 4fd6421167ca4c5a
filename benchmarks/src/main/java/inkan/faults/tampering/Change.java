package inkan.faults.tampering;

import inkan.verifier.Finding;
import inkan.verifier.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something that was done to an export, and what has to be found.
 *
 * @param way in words, without numbers
 * @param bytes the changed export
 * @param named whether findings tell kind and place as they have to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Change(String way, String what, byte[] bytes, Predicate<List<Finding>> named) {

    /** Exactly this, at these positions. */
    static Predicate<List<Finding>> exactly(Finding.Kind kind, long first, long last) {
        return findings -> findings.size() == 1 && is(findings.getFirst(), kind, first, last);
    }

    /** One of some kind, wherever it is, and nothing else. */
    static Predicate<List<Finding>> only(Finding.Kind... kinds) {
        Set<Finding.Kind> possible = Set.of(kinds);
        return findings ->
                !findings.isEmpty() && findings.stream().allMatch(finding -> possible.contains(finding.kind()));
    }

    /** These two, exchanged. */
    static Predicate<List<Finding>> swapped(long one, long other) {
        return findings -> findings.size() == 1
                && is(findings.getFirst(), Finding.Kind.SWAPPED, Math.min(one, other), Math.min(one, other))
                && findings.getFirst().other().first() == Math.max(one, other);
    }

    /** Everything that is told of lies within these positions. */
    static Predicate<List<Finding>> within(long first, long last, Finding.Kind... kinds) {
        return findings -> only(kinds).test(findings)
                && findings.stream()
                        .allMatch(finding -> finding.place().first() >= first
                                && finding.place().last() <= last);
    }

    static boolean is(Finding finding, Finding.Kind kind, long first, long last) {
        return finding.kind() == kind
                && finding.place().first() == first
                && finding.place().last() == last;
    }

    /** What was told, in short. */
    static String shortly(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.kind() + " " + finding.place() + " " + finding.other())
                .collect(Collectors.joining("; "));
    }
}
