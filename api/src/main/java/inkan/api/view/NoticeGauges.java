package inkan.api.view;

import inkan.time.Moment;
import inkan.view.notice.NoticeQueueQuery;
import inkan.view.notice.QueueNumbers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells whoever watches the program how the queue of notices stands, by the names that the alert rules in
 * {@code docs/notices.md} have. Counted are the notices that fell due within a year, through indexes, and not more often
 * than once in a while, however often the gauges are asked for.
 */
public final class NoticeGauges implements MeterBinder {
    /** What is due is so within three months of its expiry, so nothing that can still be sent is older. */
    private static final Period COUNTED = Period.ofYears(1);

    /** Claims that were given up on, or whose notice the run has rejected, hold nothing up. */
    private static final String CLAIMS = """
            select count(*) as claimed,
                   coalesce(extract(epoch from clock_timestamp() - min(since)), 0) as age
              from jobs.notice_claim where until > clock_timestamp() and rejected is null""";

    private static final String UNFINISHED = "select count(*) from jobs.notice_run where finished_at is null";

    private final NoticeQueueQuery queue;
    private final JdbcClient sql;
    private final Clock clock;
    private final Remembered<Numbers> numbers;

    /** @param oldest how old the numbers may be */
    public NoticeGauges(NoticeQueueQuery queue, JdbcClient sql, Clock clock, Duration oldest) {
        this.queue = queue;
        this.sql = sql;
        this.clock = clock;
        this.numbers = new Remembered<>(this::read, oldest);
    }

    private record Numbers(LocalDate today, QueueNumbers queue, Claims claims, long unfinished) {
        double oldestDueDays() {
            return queue.oldestDueOn() == null ? 0 : ChronoUnit.DAYS.between(queue.oldestDueOn(), today);
        }
    }

    private record Claims(long claimed, double ageSeconds) {}

    private Numbers read() {
        LocalDate today = Moment.on(clock).day();
        return new Numbers(
                today,
                queue.numbers(today.minus(COUNTED), today),
                sql.sql(CLAIMS)
                        .query((row, number) -> new Claims(row.getLong("claimed"), row.getDouble("age")))
                        .single(),
                sql.sql(UNFINISHED).query(Long.class).single());
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(
                meters,
                "inkan.notices.oldest.due.days",
                "for how many days the notice has been due that is due longest and whose expiry is to come; 0 while none is",
                Numbers::oldestDueDays);
        gauge(
                meters,
                "inkan.notices.late",
                "notices that are due and late",
                n -> n.queue().late());
        gauge(
                meters,
                "inkan.notices.missed",
                "notices that were never sent and whose expiry has passed",
                n -> n.queue().missed());
        state(meters, "due", n -> n.queue().due());
        state(meters, "claimed", n -> n.claims().claimed());
        state(meters, "sent", n -> n.queue().sent());
        state(meters, "returned", n -> n.queue().returned());
        state(meters, "withdrawn", n -> n.queue().withdrawn());
        gauge(
                meters,
                "inkan.notices.claim.age.seconds",
                "how long ago the oldest claim was made that holds; 0 while there is none",
                n -> n.claims().ageSeconds());
        gauge(meters, "inkan.notices.runs.unfinished", "runs that are not finished", Numbers::unfinished);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToDoubleFunction<Numbers> value) {
        Gauge.builder(name, () -> now(value)).description(description).register(meters);
    }

    private void state(MeterRegistry meters, String state, ToDoubleFunction<Numbers> value) {
        Gauge.builder("inkan.notices", () -> now(value))
                .tag("state", state)
                .description("notices that fell due within a year, by how they stand; those claimed are due ones")
                .register(meters);
    }

    private double now(ToDoubleFunction<Numbers> value) {
        return numbers.get().map(value::applyAsDouble).orElse(Double.NaN);
    }
}
