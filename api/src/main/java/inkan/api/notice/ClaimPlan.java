package inkan.api.notice;

import inkan.api.notice.NoticeClaims.Wanted;
import inkan.api.notice.RunQueue.Free;
import inkan.time.Moment;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * One pass through what is free of a run's part of the queue: large municipalities bit by bit, each bit beginning where the
 * one before has ended, small ones several at a time. What is locked or comes back meanwhile is for the next pass.
 */
final class ClaimPlan {
    private final NoticeClaims claims;
    private final RunUnderWay run;
    private final Pace pace;
    private final Clock clock;
    private final Deque<List<Stretch>> left = new ArrayDeque<>();

    ClaimPlan(NoticeClaims claims, RunUnderWay run, List<Free> free, Pace pace, Clock clock) {
        this.claims = claims;
        this.run = run;
        this.pace = pace;
        this.clock = clock;
        List<Stretch> together = new ArrayList<>();
        long notices = 0;
        for (Free of : free) {
            notices += of.notices();
            if (notices > pace.rows() && !together.isEmpty()) {
                left.add(List.copyOf(together));
                together.clear();
                notices = of.notices();
            }
            together.add(Stretch.of(of.municipality(), run.request.from(), run.request.to()));
        }
        if (!together.isEmpty()) {
            left.add(List.copyOf(together));
        }
    }

    /** The next bit; empty at the end of the pass. One caller at a time, so that the bits lie one behind the other. */
    synchronized Optional<Lease> next() {
        while (!left.isEmpty()) {
            List<Stretch> from = left.poll();
            Optional<Lease> lease = claims.claim(new Wanted(
                    from,
                    pace.rows(),
                    pace.lease(),
                    "notice-job",
                    run.run(),
                    Moment.on(clock).day()));
            if (lease.isPresent()) {
                if (from.size() == 1) {
                    left.push(
                            List.of(from.getFirst().behind(lease.get().notices().getLast())));
                }
                return lease;
            }
        }
        return Optional.empty();
    }
}
