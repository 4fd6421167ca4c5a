package inkan.log.append;

/**
 * The end of a stream as a decision has seen it.
 *
 * @param lastSequence of the stream, -1 when it was empty
 * @param asOf a position of the log: all events up to there were in sight
 */
public record SeenStream(String stream, long lastSequence, long asOf) {

    /** Of two sights of the same stream the one that refuses more. */
    public SeenStream earlier(SeenStream other) {
        return new SeenStream(stream, Math.min(lastSequence, other.lastSequence), Math.min(asOf, other.asOf));
    }
}
