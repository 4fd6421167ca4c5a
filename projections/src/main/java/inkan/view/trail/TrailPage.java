package inkan.view.trail;

/**
 * One page of the trail.
 *
 * @param beyond the position of the last event already seen; it is not on the page
 * @param limit how many events at most, from 1 to {@link #MOST}
 */
public record TrailPage(Order order, long beyond, int limit) {
    /** The most events that one page holds. */
    public static final int MOST = 1_000;

    /** In which order events come: that of positions or its reverse. */
    public enum Order {
        NEWEST_FIRST,
        OLDEST_FIRST;

        boolean down() {
            return this == NEWEST_FIRST;
        }
    }

    public TrailPage {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST);
        }
    }

    /** The first one in an order. */
    public static TrailPage first(Order order, int limit) {
        return new TrailPage(order, order.down() ? Long.MAX_VALUE : 0, limit);
    }

    /** The one after an event that was seen. */
    public TrailPage after(long position) {
        return new TrailPage(order, position, limit);
    }

    /** Whether a position comes after what was seen. */
    boolean holds(long position) {
        return order.down() ? position < beyond : position > beyond;
    }
}
