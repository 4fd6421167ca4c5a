package inkan.event;

import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a command, in which capacity, where. It stands in the metadata of the command and of every event that
 * the command caused.
 *
 * @param actor person or system, a name of lower-case letters, digits and hyphens
 * @param role capacity in which the actor acts
 * @param municipality the municipality that acts
 * @param channel the way in
 * @param counter the counter, where one is named
 */
public record Provenance(
        String actor,
        String role,
        MunicipalityCode municipality,
        Channel channel,
        @Nullable CounterId counter) {
    /** Key of the acting person or system. */
    public static final String ACTOR = "actor";
    /** Key of the capacity in which the actor acts. */
    public static final String ROLE = "role";
    /** Key of the acting municipality's six-digit code. */
    public static final String MUNICIPALITY = "municipality";
    /** Key of the {@link Channel}. */
    public static final String CHANNEL = "channel";
    /** Key of the counter; absent where there is none. */
    public static final String COUNTER = "counter";
    /** Key of the day on which an event takes effect, ISO, in Japan. */
    public static final String EFFECTIVE_ON = "effectiveOn";
    /** Key of the policy version that was applied. */
    public static final String POLICY_VERSION = "policyVersion";
    /** Key of the command's name. */
    public static final String COMMAND = "command";
    /** Key of the identifier of the command that caused an event. */
    public static final String CAUSATION_ID = "causationId";
    /** Key of what a command belongs to, such as one visit or one file of changes. */
    public static final String CORRELATION_ID = "correlationId";

    /** The same where no counter is named. */
    public Provenance(String actor, String role, MunicipalityCode municipality, Channel channel) {
        this(actor, role, municipality, channel, null);
    }

    /**
     * Reads what stands in the metadata of a command.
     *
     * @throws IllegalStateException where a part is missing: the entrance has to put all of them in
     */
    public static Provenance from(Map<String, ?> metadata) {
        return new Provenance(
                text(metadata, ACTOR),
                text(metadata, ROLE),
                new MunicipalityCode(text(metadata, MUNICIPALITY)),
                Channel.valueOf(text(metadata, CHANNEL)),
                metadata.containsKey(COUNTER) ? new CounterId(text(metadata, COUNTER)) : null);
    }

    private static String text(Map<String, ?> metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("a command came in without " + key);
        }
        return value.toString();
    }
}
