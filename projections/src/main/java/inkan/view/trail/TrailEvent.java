package inkan.view.trail;

import inkan.event.Event;
import inkan.event.Provenance;
import inkan.explanation.Explanations;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event of the log, as an auditor looks at it.
 *
 * @param position in the log, from 1, without a gap
 * @param sequence in its stream, from 0
 * @param name under which it is stored
 * @param revision of its shape when it was stored
 * @param recordedAt to the microsecond
 * @param metadata where it comes from, by the keys of {@link Provenance}
 * @param event in its newest shape; absent where this program cannot read it
 */
public record TrailEvent(
        long position,
        String stream,
        long sequence,
        String name,
        int revision,
        Instant recordedAt,
        Map<String, String> metadata,
        @Nullable Event event) {

    /** What it can be found by. */
    Set<String> terms() {
        Set<String> terms = new LinkedHashSet<>();
        for (TrailTerm term : TrailTerm.OF_METADATA) {
            String value = metadata.get(term.key());
            if (value != null) {
                terms.add(term.of(value));
            }
        }
        if (event != null) {
            Explanations.of(event).ruleIds().forEach(rule -> terms.add(TrailTerm.RULE.of(rule)));
        }
        return terms;
    }

    /** What the metadata say under a key of {@link Provenance}. */
    public Optional<String> said(String key) {
        return Optional.ofNullable(metadata.get(key));
    }
}
