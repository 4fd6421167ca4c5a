package inkan.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.forecast.KeptCounts.Counted;
import inkan.api.forecast.KeptCounts.Question;
import inkan.forecast.Days;
import inkan.value.MunicipalityCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeptCountsTest {
    private static final Question ALL = question(0, Optional.empty());
    private static final Question SETAGAYA = question(0, Optional.of(new MunicipalityCode("131121")));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger times = new AtomicInteger();
    private final KeptCounts kept = new KeptCounts(nanos::get);

    private static Question question(int day, Optional<MunicipalityCode> municipality) {
        LocalDate on = LocalDate.of(2026, 1, 1).plusDays(day);
        return new Question(new Days(on, on), municipality);
    }

    /** How often was counted until then, as the position of the answer. */
    private long ask(Question question, Duration took) {
        return kept.counted(question, () -> {
                    nanos.addAndGet(took.toNanos());
                    return new Counted(times.incrementAndGet(), List.of());
                })
                .position();
    }

    @ParameterizedTest(name = "counted in {0} s and asked {1} s later: {2} counts")
    @CsvSource({"0, 60, 1", "0, 61, 2", "5, 60, 1", "5, 61, 2", "20, 61, 1", "20, 200, 1", "20, 201, 2"})
    void counts_are_kept_for_a_minute_or_ten_times_as_long_as_they_took(long took, long later, long counts) {
        ask(ALL, Duration.ofSeconds(took));
        nanos.addAndGet(Duration.ofSeconds(later).toNanos());

        assertThat(ask(ALL, Duration.ZERO)).isEqualTo(counts);
    }

    @Test
    void another_question_has_an_answer_of_its_own() {
        assertThat(ask(ALL, Duration.ZERO)).isEqualTo(1);
        assertThat(ask(SETAGAYA, Duration.ZERO)).isEqualTo(2);
        assertThat(ask(ALL, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void who_asks_while_somebody_else_counts_waits_for_that_count() throws Exception {
        var counting = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Counted>> answers = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> kept.counted(ALL, () -> {
                        counting.countDown();
                        awaitQuietly(go);
                        return new Counted(times.incrementAndGet(), List.of());
                    })))
                    .toList();
            counting.await();
            // another question is not kept waiting
            assertThat(kept.counted(SETAGAYA, () -> new Counted(99, List.of())).position())
                    .isEqualTo(99);
            go.countDown();
            for (Future<Counted> answer : answers) {
                assertThat(answer.get().position()).isEqualTo(1);
            }
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_failure_is_told_and_not_kept() {
        var failure = new IllegalArgumentException("away");
        assertThatThrownBy(() -> kept.counted(ALL, () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(ask(ALL, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void of_many_questions_those_asked_last_are_kept() {
        for (int day = 0; day < 65; day++) {
            ask(question(day, Optional.empty()), Duration.ZERO);
        }

        assertThat(ask(question(64, Optional.empty()), Duration.ZERO)).isEqualTo(65);
        assertThat(ask(question(1, Optional.empty()), Duration.ZERO)).isEqualTo(2);
        assertThat(ask(question(0, Optional.empty()), Duration.ZERO)).isEqualTo(66);
    }
}
