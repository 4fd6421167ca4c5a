package inkan.log.aggregate;

import inkan.log.append.StreamListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates that are in nobody's hands. Who needs one takes it out, so that no two threads ever have the same; who is done
 * puts it back. Those that were not asked for the longest go first when there are too many.
 *
 * <p>An aggregate that is here stands at the end of its stream, as far as this node knows of the log: the appender has one
 * thrown out before it lets anybody know of the event that makes it old.
 */
public final class AggregateCache implements StreamListener {

    private static final int STRIPES = 64;

    /** Chooses by other bits than the maps of the stripes do, whose buckets would be used in one of 64 only. */
    private static final int GOLDEN = 0x9E3779B9;

    private final Stripe[] stripes;
    private final LongAdder found = new LongAdder();
    private final LongAdder missed = new LongAdder();

    /**
     * An aggregate as it was put back.
     *
     * @param root its root, which is changed in place
     * @param lastSequence of its stream
     */
    record Kept(Object root, long lastSequence) {}

    /** @param capacity how many aggregates at most, roughly; 0 keeps none */
    public AggregateCache(int capacity) {
        stripes = Stream.generate(() -> new Stripe((capacity + STRIPES - 1) / STRIPES))
                .limit(STRIPES)
                .toArray(Stripe[]::new);
    }

    /** Takes an aggregate out, if it is here. */
    @Nullable
    Kept take(String stream) {
        Kept kept = stripe(stream).take(stream);
        (kept == null ? missed : found).increment();
        return kept;
    }

    /** Puts an aggregate back if it still stands at the end of its stream. */
    void put(String stream, Kept kept, BooleanSupplier isAtTheEnd) {
        stripe(stream).put(stream, kept, isAtTheEnd);
    }

    @Override
    public void wentOn(String stream) {
        stripe(stream).take(stream);
    }

    @Override
    public void mayHaveGoneOn() {
        for (Stripe stripe : stripes) {
            stripe.clear();
        }
    }

    /** How often an aggregate that was asked for was here. */
    public long found() {
        return found.sum();
    }

    /** How often it was not. */
    public long missed() {
        return missed.sum();
    }

    private Stripe stripe(String stream) {
        return stripes[(stream.hashCode() * GOLDEN) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(STRIPES))];
    }

    /** What is taken comes back at the end, so that insertion order is the order of use. */
    private static final class Stripe {

        private final int capacity;
        private final Map<String, Kept> kept = new LinkedHashMap<>();

        Stripe(int capacity) {
            this.capacity = capacity;
        }

        synchronized @Nullable Kept take(String stream) {
            return kept.remove(stream);
        }

        /**
         * Asks under the lock. Either the answer already counts in what the appender has noted, or the appender comes for
         * this entry afterwards: it notes first.
         */
        synchronized void put(String stream, Kept aggregate, BooleanSupplier isAtTheEnd) {
            if (capacity == 0 || !isAtTheEnd.getAsBoolean()) {
                return;
            }
            kept.put(stream, aggregate);
            if (kept.size() > capacity) {
                kept.remove(kept.keySet().iterator().next());
            }
        }

        synchronized void clear() {
            kept.clear();
        }
    }
}
