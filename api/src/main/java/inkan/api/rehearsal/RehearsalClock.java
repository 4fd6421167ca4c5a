package inkan.api.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that can be set and moved, and runs on from there. */
public final class RehearsalClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Duration> ahead;

    /** @param machine the clock that it runs along with; its time is shown until another is set */
    public RehearsalClock(Clock machine) {
        this(machine, new AtomicReference<>(Duration.ZERO));
    }

    private RehearsalClock(Clock machine, AtomicReference<Duration> ahead) {
        this.machine = machine;
        this.ahead = ahead;
    }

    /** Shows {@code now} and runs on from there. */
    public void set(Instant now) {
        ahead.set(Duration.between(machine.instant(), now));
    }

    /** How far it is ahead of the machine; behind where negative. */
    Duration ahead() {
        return ahead.get();
    }

    /** Runs so far ahead of the machine. */
    void run(Duration aheadOfTheMachine) {
        ahead.set(aheadOfTheMachine);
    }

    /** Shows the machine's time again. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new RehearsalClock(machine.withZone(zone), ahead);
    }
}
