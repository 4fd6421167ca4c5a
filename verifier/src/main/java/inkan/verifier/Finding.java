package inkan.verifier;

/**
 * Something that is not as it was when the export was signed.
 *
 * @param place what it concerns
 * @param other for two events that were exchanged, the place of the other one; else {@link Place#NONE}
 * @param what in words, without anything out of a payload
 */
public record Finding(Kind kind, Place place, Place other, String what) {

    /** What is not as it was. Names are stable. */
    public enum Kind {
        /** An event is not the one that was signed. */
        CHANGED,
        /** An event is gone. */
        REMOVED,
        /** There is something that does not belong there. */
        INSERTED,
        /** Two events, or two blocks of them, stand in one another's place. */
        SWAPPED,
        /** The end is gone. */
        CUT,
        /**
         * Events fit their hashes in the file, and these do not lead to the signed root: the proof was changed, or events
         * and hashes together.
         */
        NOT_PROVED,
        /** A hash beside the events was changed; the events themselves are as they were. */
        PROOF_CHANGED,
        /** The manifest is not the one that was signed, or says something else than the file holds. */
        MANIFEST_CHANGED,
        /** The list of keys is not the one that was signed, or cannot be read. */
        KEY_CHANGED,
        /** A checkpoint is not what was signed. */
        CHECKPOINT_CHANGED,
        /** A checkpoint that was kept is of another history than the export. */
        CHECKPOINT_DIFFERS,
        /** The signature at the end, or what it signs, was changed. */
        SIGNATURE_CHANGED,
        /** It is signed, but by no key that is trusted. */
        NOT_TRUSTED,
        /** Bytes of the file that belong to no event were changed. */
        FILE_CHANGED
    }

    /**
     * Where it is.
     *
     * @param first position in the log, inclusive; 0 where none is known
     * @param last position, inclusive
     * @param stream empty where none is known
     * @param firstSequence place in the stream, inclusive; -1 where none is known
     * @param lastSequence inclusive
     */
    public record Place(long first, long last, String stream, long firstSequence, long lastSequence) {

        /** No place that is known. */
        public static final Place NONE = new Place(0, 0, "", -1, -1);

        static Place at(long first, long last) {
            return new Place(first, last, "", -1, -1);
        }

        static Place of(String stream, long first, long last) {
            return new Place(0, 0, stream, first, last);
        }

        /** The same with what an event says of itself. */
        Place named(EntryParts parts) {
            return parts.sequence() < 0
                    ? this
                    : new Place(first, last, parts.stream(), parts.sequence(), parts.sequence());
        }

        /** Whether positions are known. */
        public boolean hasPositions() {
            return first > 0;
        }

        @Override
        public String toString() {
            var text = new StringBuilder();
            if (hasPositions()) {
                text.append(first == last ? "position " + first : "positions " + first + " to " + last);
            }
            if (!stream.isEmpty()) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(stream)
                        .append(" sequence ")
                        .append(firstSequence == lastSequence ? firstSequence : firstSequence + " to " + lastSequence);
            }
            return text.toString();
        }
    }

    static Finding at(Kind kind, long first, long last, String what) {
        return new Finding(kind, Place.at(first, last), Place.NONE, what);
    }

    static Finding at(Kind kind, Place place, String what) {
        return new Finding(kind, place, Place.NONE, what);
    }

    static Finding of(Kind kind, String what) {
        return new Finding(kind, Place.NONE, Place.NONE, what);
    }

    /** Whether it is about events, and not about what stands around them. */
    boolean isOfEvents() {
        return switch (kind) {
            case CHANGED, REMOVED, INSERTED, SWAPPED, CUT, NOT_PROVED -> true;
            default -> false;
        };
    }
}
