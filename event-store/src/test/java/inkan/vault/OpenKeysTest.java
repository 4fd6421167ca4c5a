package inkan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OpenKeysTest {
    private final AtomicLong nanos = new AtomicLong();
    private final OpenKeys keys = new OpenKeys(3, Duration.ofSeconds(55), nanos::get);

    @Test
    void a_key_is_forgotten_55_seconds_after_it_came_however_often_it_is_used() {
        DataKey key = key(1);
        keys.put(key, 0);
        seconds(54);
        keys.put(key, 0);
        assertThat(keys.get(key.name())).contains(key);

        seconds(1);

        assertThat(keys.get(key.name())).isEmpty();
        keys.sweep();
        assertThat(keys.size()).isZero();
    }

    @Test
    void a_sweep_leaves_what_has_not_been_here_long_enough() {
        keys.put(key(1), 0);
        seconds(30);
        keys.put(key(2), 0);
        seconds(25);

        keys.sweep();

        assertThat(keys.size()).isEqualTo(1);
        assertThat(keys.get(key(2).name())).isPresent();
    }

    @Test
    void there_are_never_more_than_3_and_the_first_goes_first() {
        for (int i = 1; i <= 4; i++) {
            keys.put(key(i), 0);
        }

        assertThat(keys.size()).isEqualTo(3);
        assertThat(keys.get(key(1).name())).isEmpty();
    }

    @Test
    void a_key_that_is_destroyed_is_forgotten_at_once() {
        keys.put(key(1), 0);

        keys.destroyed(key(1).name());

        assertThat(keys.get(key(1).name())).isEmpty();
    }

    @Test
    void a_key_that_was_read_before_it_was_destroyed_is_not_kept_afterwards() {
        long before = keys.destroyals();
        keys.destroyed(key(1).name());

        keys.put(key(1), before);

        assertThat(keys.get(key(1).name())).isEmpty();
    }

    private void seconds(long howMany) {
        nanos.addAndGet(Duration.ofSeconds(howMany).toNanos());
    }

    private static DataKey key(int number) {
        return new DataKey(new UUID(0, number), new byte[Gcm.KEY_LENGTH]);
    }
}
