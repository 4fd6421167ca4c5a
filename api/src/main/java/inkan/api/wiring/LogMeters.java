package inkan.api.wiring;

import inkan.log.append.AppendListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts what this node appends: {@code inkan.log.*} among the metrics. */
final class LogMeters implements AppendListener {

    private final Timer appends;
    private final DistributionSummary groups;
    private final Counter events;
    private final Counter conflicts;

    LogMeters(MeterRegistry meters) {
        appends = Timer.builder("inkan.log.append")
                .description("Time of a group's append, from the first look at it to its commit")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        groups = DistributionSummary.builder("inkan.log.group")
                .description("Commands that were committed together")
                .register(meters);
        events = Counter.builder("inkan.log.events")
                .description("Events appended by this node")
                .register(meters);
        conflicts = Counter.builder("inkan.log.conflicts")
                .description("Commands that were decided again because another append had come first")
                .register(meters);
    }

    @Override
    public void appended(Appended group) {
        conflicts.increment(group.conflicts());
        if (group.units() > 0) {
            appends.record(group.nanoseconds(), TimeUnit.NANOSECONDS);
            groups.record(group.units());
            events.increment(group.events());
        }
    }
}
