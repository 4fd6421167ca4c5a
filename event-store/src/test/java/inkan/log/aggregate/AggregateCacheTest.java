package inkan.log.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.aggregate.AggregateCache.Kept;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private final AggregateCache cache = new AggregateCache(64);

    @Test
    void an_aggregate_is_taken_by_one() {
        put("a", 3);

        assertThat(cache.take("a")).isEqualTo(new Kept("root of a", 3));
        assertThat(cache.take("a")).isNull();
        assertThat(cache.found()).isEqualTo(1);
        assertThat(cache.missed()).isEqualTo(1);
    }

    @Test
    void an_aggregate_whose_stream_went_on_is_not_kept() {
        put("a", 3);
        put("b", 0);
        cache.wentOn("a");

        assertThat(cache.take("a")).isNull();
        assertThat(cache.take("b")).isNotNull();
    }

    @Test
    void an_aggregate_that_is_behind_its_stream_is_not_put_back() {
        cache.put("a", new Kept("root of a", 3), () -> false);

        assertThat(cache.take("a")).isNull();
    }

    @Test
    void none_is_kept_when_any_stream_may_have_gone_on() {
        put("a", 3);
        put("b", 3);
        cache.mayHaveGoneOn();

        assertThat(cache.take("a")).isNull();
        assertThat(cache.take("b")).isNull();
    }

    @Test
    void never_are_more_kept_than_there_is_room_for() {
        IntStream.range(0, 1_000).forEach(i -> put("stream-" + i, 0));

        assertThat(IntStream.range(0, 1_000).filter(i -> cache.take("stream-" + i) != null))
                .hasSizeBetween(32, 64);
    }

    @Test
    void a_cache_without_room_keeps_nothing() {
        var none = new AggregateCache(0);
        none.put("a", new Kept("root of a", 3), () -> true);

        assertThat(none.take("a")).isNull();
    }

    private void put(String stream, long lastSequence) {
        cache.put(stream, new Kept("root of " + stream, lastSequence), () -> true);
    }
}
