package inkan.api.audit.trail;

import inkan.event.Provenance;
import inkan.explanation.Explanation;
import inkan.explanation.Explanations;
import inkan.view.trail.Change;
import inkan.view.trail.TrailEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of the audit trail.
 *
 * @param position of the last event that the answer takes into account
 * @param next what to ask for as {@code after} to see more; absent at the end
 */
public record TrailAnswer(
        long position, List<Entry> entries, @Nullable Long next) {

    /**
     * One event.
     *
     * @param position in the log, from 1
     * @param recordedAt when it was recorded
     * @param effectiveOn the day on which it took effect, in Japan
     * @param event the name under which it is stored
     * @param revision of its shape when it was stored
     * @param stream what it happened to
     * @param sequence in its stream, from 0
     * @param actor the person or system that acted, by name
     * @param role the capacity in which it acted
     * @param municipality on whose authority
     * @param command what was asked for
     * @param causationId the same for all events of one command
     * @param correlationId the same for all that belongs together, such as one visit
     * @param policyVersion the policy that was applied
     * @param rules ids of the rules that it rests on
     * @param en why, in English
     * @param ja why, in Japanese
     * @param payload what happened, in the newest shape; what is sealed is only said to be sealed; absent where this program
     *     cannot read it
     * @param changes what it changed in the state of its stream; absent unless asked for
     */
    public record Entry(
            long position,
            Instant recordedAt,
            @Nullable String effectiveOn,
            String event,
            int revision,
            String stream,
            long sequence,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String municipality,
            @Nullable String counter,
            @Nullable String channel,
            @Nullable String command,
            @Nullable String causationId,
            @Nullable String correlationId,
            @Nullable String policyVersion,
            List<String> rules,
            @Nullable String en,
            @Nullable String ja,
            @Nullable JsonNode payload,
            @Nullable List<Change> changes) {

        static Entry of(TrailEvent told, @Nullable JsonNode payload, @Nullable List<Change> changes) {
            Optional<Explanation> why = Optional.ofNullable(told.event()).map(Explanations::of);
            return new Entry(
                    told.position(),
                    told.recordedAt(),
                    said(told, Provenance.EFFECTIVE_ON),
                    told.name(),
                    told.revision(),
                    told.stream(),
                    told.sequence(),
                    said(told, Provenance.ACTOR),
                    said(told, Provenance.ROLE),
                    said(told, Provenance.MUNICIPALITY),
                    said(told, Provenance.COUNTER),
                    said(told, Provenance.CHANNEL),
                    said(told, Provenance.COMMAND),
                    said(told, Provenance.CAUSATION_ID),
                    said(told, Provenance.CORRELATION_ID),
                    said(told, Provenance.POLICY_VERSION),
                    why.map(Explanation::ruleIds).orElse(List.of()),
                    why.map(Explanation::en).orElse(null),
                    why.map(Explanation::ja).orElse(null),
                    payload,
                    changes);
        }

        private static @Nullable String said(TrailEvent told, String key) {
            return told.said(key).orElse(null);
        }
    }
}
