package inkan.checkpoint;

/**
 * Something that verification has found not to be as it was.
 *
 * @param where the positions that it concerns
 * @param what in words, without anything that is stored
 */
public record Finding(Kind kind, Stretch where, String what) {

    /** What is not as it was. */
    public enum Kind {
        /** What is stored at a position is not what was signed: changed, swapped, or put in its place. */
        EVENT_CHANGED,
        /** There is nothing at a position. */
        EVENT_MISSING,
        /** There is an event where the log has none: behind its head, or a second one at a position. */
        EVENT_TOO_MANY,
        /** Events behind the last checkpoint do not make up the root that the head has. */
        EVENTS_NOT_AS_APPENDED,
        /** The log ends before a checkpoint that was signed. */
        TRUNCATED,
        /** The head has a root or a position that does not fit the log. */
        HEAD_CHANGED,
        /** A stored tile has another hash than what lies below it. */
        TILE_CHANGED,
        /** A tile that a checkpoint needs is not there. */
        TILE_MISSING,
        /** A checkpoint's note, or what is stored beside it, was changed. */
        CHECKPOINT_CHANGED,
        /** A checkpoint is signed by no key that is trusted from the first one on. */
        CHECKPOINT_NOT_SIGNED,
        /** A checkpoint that was rightly signed has another root than the log at its size. */
        CHECKPOINT_DIFFERS,
        /** The keys are not what they were. */
        KEY_CHANGED
    }
}
