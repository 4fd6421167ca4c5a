package inkan.checkpoint;

/**
 * Positions of the log that follow one another.
 *
 * @param first position, inclusive
 * @param last position, inclusive, not before the first
 */
public record Stretch(long first, long last) {

    /** A single position. */
    public static Stretch of(long position) {
        return new Stretch(position, position);
    }

    @Override
    public String toString() {
        return first == last ? "position " + first : "positions " + first + " to " + last;
    }
}
