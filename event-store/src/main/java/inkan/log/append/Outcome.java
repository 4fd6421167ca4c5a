package inkan.log.append;

import org.jspecify.annotations.Nullable;

/** What became of a {@link Unit}. */
public sealed interface Outcome {

    /**
     * All its events are stored, durably.
     *
     * @param position of the last one
     */
    record Appended(long position) implements Outcome {}

    /**
     * Nothing of it is stored, because another append came first.
     *
     * @param reason which one
     */
    record Conflict(String reason) implements Outcome {}

    /**
     * Nothing of it is stored: the database does not take its events.
     *
     * @param cause what the database said
     */
    record Refused(Exception cause) implements Outcome {}

    /**
     * The database stayed away, or the log was closed. Whether the unit is stored is not known when the connection was
     * lost while it was being sent; before that, nothing is.
     *
     * @param cause what the last try met
     */
    record Unavailable(@Nullable Throwable cause) implements Outcome {}
}
