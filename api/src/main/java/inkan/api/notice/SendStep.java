package inkan.api.notice;

import inkan.api.command.CommandDesk;
import inkan.api.notice.NoticeClaims.Rejected;
import inkan.api.notice.RunQueue.Free;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Claims what is due, bit by bit, and has it recorded as sent, until nothing is left or others hold the rest. */
final class SendStep implements RunStep {
    /** Rejected for want of a line in the addressee file. */
    static final String NO_ADDRESSEE = "NO_ADDRESSEE";

    /** Rejected for a character that the encoding lacks. */
    static final String NOT_ENCODABLE = "NOT_ENCODABLE";

    private static final Duration BETWEEN_PASSES = Duration.ofMillis(200);
    private static final Duration BETWEEN_TELLINGS = Duration.ofSeconds(1);

    private final NoticeClaims claims;
    private final RunQueue queue;
    private final CommandDesk desk;
    private final Clock clock;
    private final Pace pace;

    SendStep(NoticeClaims claims, RunQueue queue, CommandDesk desk, Clock clock, Pace pace) {
        this.claims = claims;
        this.queue = queue;
        this.desk = desk;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public void work(RunUnderWay run) throws InterruptedException {
        List<Free> free = queue.free(run.run(), run.request);
        long before = queue.sentBy(run.run());
        run.plans(before + free.stream().mapToLong(Free::notices).sum(), before);
        var others = new Patience(pace.patience());
        while (true) {
            if (free.isEmpty()) {
                long held = queue.heldByOthers(run.run(), run.request);
                if (held == 0 || others.isOver(held)) {
                    return;
                }
                TimeUnit.NANOSECONDS.sleep(BETWEEN_PASSES.toNanos());
            } else {
                pass(run, new ClaimPlan(claims, run, free, pace, clock));
            }
            free = queue.free(run.run(), run.request);
        }
    }

    private void pass(RunUnderWay run, ClaimPlan plan) throws InterruptedException {
        Crew.work(
                run.request.workers(),
                () -> {
                    Optional<Lease> lease = plan.next();
                    if (lease.isPresent()) {
                        send(run, lease.get());
                    }
                    return lease.isPresent();
                },
                BETWEEN_TELLINGS,
                run::tell);
    }

    private void send(RunUnderWay run, Lease lease) throws InterruptedException {
        List<ClaimedNotice> sendable = sendable(run, lease);
        var dispatch = new Dispatch(desk, run.run());
        Queue<Rejected> withdrawn = new ConcurrentLinkedQueue<>();
        var next = new AtomicInteger();
        Crew.work(
                Math.clamp(sendable.size(), 1, Math.max(1, pace.callers() / run.request.workers())),
                () -> {
                    int i = next.getAndIncrement();
                    if (i >= sendable.size()) {
                        return false;
                    }
                    switch (dispatch.send(sendable.get(i))) {
                        case Dispatch.Outcome.Sent sent -> run.sent.incrementAndGet();
                        case Dispatch.Outcome.Withdrawn by -> {
                            withdrawn.add(new Rejected(sendable.get(i).notice(), by.rule()));
                            run.withdrawn.incrementAndGet();
                        }
                        case Dispatch.Outcome.Left left -> {}
                    }
                    return true;
                },
                pace.lease().dividedBy(3),
                () -> claims.renew(lease.lease(), pace.lease()));
        claims.reject(lease.lease(), List.copyOf(withdrawn));
    }

    /** Those with an addressee that can be printed; the others are rejected before anything is recorded of them. */
    private List<ClaimedNotice> sendable(RunUnderWay run, Lease lease) {
        var lookup = new Lookup(run.addressees(), run.request.encoding());
        List<ClaimedNotice> sendable = new ArrayList<>(lease.notices().size());
        List<Rejected> rejected = new ArrayList<>();
        for (ClaimedNotice notice : lease.notices()) {
            switch (lookup.of(notice.resident())) {
                case Lookup.Found.Printable printable -> sendable.add(notice);
                case Lookup.Found.Missing missing -> rejected.add(new Rejected(notice.notice(), NO_ADDRESSEE));
                case Lookup.Found.Lacking lacking -> rejected.add(new Rejected(notice.notice(), NOT_ENCODABLE));
            }
        }
        claims.reject(lease.lease(), rejected);
        run.rejected.addAndGet(rejected.size());
        return sendable;
    }
}
