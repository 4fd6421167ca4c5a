package inkan.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class RememberedTest {
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void what_is_young_enough_is_not_read_again() {
        var remembered = new Remembered<>(reads::incrementAndGet, Duration.ofHours(1));

        assertThat(remembered.get()).contains(1);
        assertThat(remembered.get()).contains(1);
    }

    @Test
    void what_is_too_old_is_read_again() {
        var remembered = new Remembered<>(reads::incrementAndGet, Duration.ZERO);

        assertThat(remembered.get()).contains(1);
        assertThat(remembered.get()).contains(2);
    }

    @Test
    void that_the_database_is_away_is_remembered_too() {
        var remembered = new Remembered<>(
                () -> {
                    throw new DataAccessResourceFailureException("attempt " + reads.incrementAndGet());
                },
                Duration.ofHours(1));

        assertThat(remembered.get()).isEmpty();
        assertThat(remembered.get()).isEmpty();
        assertThat(reads).hasValue(1);
    }
}
