package inkan.verifier;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A checkpoint that somebody has kept, beside an export of the same log.
 *
 * @param earlier the one that was kept
 * @param own the one of the export
 * @param manifest what the export says of itself
 * @param growth the tree on its way to the kept size, where the export holds what it takes
 */
record Kept(Checkpoint earlier, Checkpoint own, Optional<Manifest> manifest, Optional<Growth> growth) {

    Kept(Checkpoint earlier, Checkpoint own, Optional<Manifest> manifest) {
        this(
                earlier,
                own,
                manifest,
                earlier.size() < own.size()
                                && manifest.filter(m -> !m.isOfStreams()).isPresent()
                        ? Optional.of(new Growth(earlier.anchor()))
                        : Optional.empty());
    }

    void judge(Blocks events, Findings findings, List<String> notChecked) {
        if (!earlier.origin().equals(own.origin())) {
            findings.add(Finding.of(Finding.Kind.CHECKPOINT_DIFFERS, "the checkpoint that was kept is of another log"));
        } else if (earlier.size() == own.size()) {
            if (!Arrays.equals(earlier.anchor().root(), own.anchor().root())) {
                differs(findings);
            }
        } else if (earlier.size() > own.size()) {
            later(findings, notChecked);
        } else {
            Growth.Outcome outcome = growth.map(Growth::outcome).orElse(Growth.Outcome.NOT_REACHED);
            if (outcome == Growth.Outcome.OTHER) {
                differs(findings);
            } else if (outcome == Growth.Outcome.NOT_REACHED) {
                notChecked.add("Whether the log continues the checkpoint that was kept, of size " + earlier.size()
                        + ": the export does not hold what that takes. A consistency proof from there to " + own.size()
                        + " shows it.");
            }
        }
    }

    private void differs(Findings findings) {
        findings.add(Finding.at(
                Finding.Kind.CHECKPOINT_DIFFERS,
                1,
                earlier.size(),
                "the log up to here is another one than the one of the checkpoint that was kept"));
    }

    private void later(Findings findings, List<String> notChecked) {
        if (manifest.filter(m -> m.kind().equals("all")).isPresent()) {
            findings.add(Finding.at(
                    Finding.Kind.CUT,
                    own.size() + 1,
                    earlier.size(),
                    "are covered by the checkpoint that was kept, and the export of the whole log ends before them"));
        } else {
            notChecked.add("Whether the checkpoint that was kept, of size " + earlier.size()
                    + ", continues the export's, of size " + own.size()
                    + ": a consistency proof between them shows it.");
        }
    }
}
