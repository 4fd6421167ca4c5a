package inkan.view;

/**
 * One page of a list.
 *
 * @param after the place of the last entry already seen; it need not be on the list any more
 * @param limit how many entries at most, from 1 to {@link #MOST}
 */
public record Page(Place after, int limit) {
    /** The most entries that one page holds. */
    public static final int MOST = 1_000;

    public Page {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST);
        }
    }

    /** The first one. */
    public static Page first(int limit) {
        return new Page(Place.BEFORE_ALL, limit);
    }
}
