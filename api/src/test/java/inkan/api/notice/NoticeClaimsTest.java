package inkan.api.notice;

import static inkan.api.notice.QueueFixture.DUE;
import static inkan.api.notice.QueueFixture.MATSUE;
import static inkan.api.notice.QueueFixture.SETAGAYA;
import static inkan.api.notice.QueueFixture.TODAY;
import static inkan.api.notice.QueueFixture.notice;
import static inkan.api.notice.QueueFixture.wanted;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.notice.NoticeClaims.Rejected;
import inkan.api.notice.NoticeClaims.Wanted;
import inkan.value.NoticeId;
import inkan.value.RunId;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeClaimsTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);

    private final QueueFixture queue = new QueueFixture();
    private final NoticeClaims node = queue.node();

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void the_earliest_due_come_first_and_each_is_what_the_queue_says() {
        queue.due(SETAGAYA, DUE, 1, 2);
        queue.due(SETAGAYA, DUE.minusDays(1), 3, 2);

        Lease lease = node.claim(new Wanted(
                        List.of(Stretch.of(SETAGAYA, DUE.minusDays(1), DUE)), 3, LONG, "tester", null, TODAY))
                .orElseThrow();

        assertThat(lease.notices())
                .extracting(claimed -> claimed.resident().value())
                .containsExactly("resident-r3", "resident-r4", "resident-r1");
        ClaimedNotice last = lease.notices().getLast();
        assertThat(last.notice()).isEqualTo(notice(1));
        assertThat(last.sentBy(new RunId("run-a")).notice()).isEqualTo(last.notice());
        assertThat(last.dueOn()).isEqualTo(DUE);
        assertThat(last.lateOn()).isEqualTo(DUE.plusDays(30));
    }

    @Test
    void only_what_is_due_and_has_not_expired_is_claimed() {
        queue.due(SETAGAYA, DUE, 1, 4);
        queue.sql()
                .sql("update views.view_notice_queue set state = 'SENT' where resident = 'resident-r1'")
                .update();
        queue.sql()
                .sql("update views.view_notice_queue set state = 'WITHDRAWN' where resident = 'resident-r2'")
                .update();
        queue.sql()
                .sql("update views.view_notice_queue set expires_on = '2026-03-31' where resident = 'resident-r3'")
                .update();

        assertThat(claimed(node, 10, LONG)).containsExactly(notice(4));
    }

    @Test
    void what_is_claimed_is_nobody_elses_until_it_is_released() {
        queue.due(SETAGAYA, DUE, 1, 3);
        Lease lease = node.claim(wanted(3, LONG)).orElseThrow();

        assertThat(queue.node().claim(wanted(3, LONG))).isEmpty();
        assertThat(node.release(lease.lease())).isEqualTo(3);
        assertThat(node.release(lease.lease())).isZero();
        assertThat(claimed(queue.node(), 3, LONG)).hasSize(3);
    }

    @Test
    void a_killed_workers_notices_come_back_when_its_lease_is_over_and_its_release_takes_nothing_from_the_next()
            throws InterruptedException {
        queue.due(SETAGAYA, DUE, 1, 3);
        Lease killed = node.claim(wanted(3, SHORT)).orElseThrow();
        assertThat(queue.node().claim(wanted(3, LONG))).isEmpty();

        TimeUnit.MILLISECONDS.sleep(SHORT.toMillis() + 50);
        assertThat(claimed(queue.node(), 3, LONG)).hasSize(3);

        assertThat(node.renew(killed.lease(), LONG)).isEmpty();
        assertThat(node.release(killed.lease())).isZero();
        assertThat(node.claim(wanted(3, LONG))).isEmpty();
    }

    @Test
    void a_claim_is_as_old_as_its_lease_and_not_as_the_one_that_lapsed_before_it() throws InterruptedException {
        queue.due(SETAGAYA, DUE, 1, 1);
        assertThat(node.claim(wanted(1, SHORT))).isPresent();
        TimeUnit.MILLISECONDS.sleep(SHORT.toMillis() + 50);

        Lease second = node.claim(wanted(1, LONG)).orElseThrow();
        assertThat(node.renew(second.lease(), LONG)).isPresent();

        assertThat(queue.sql()
                        .sql("select clock_timestamp() - since < ? * interval '1 millisecond' from jobs.notice_claim")
                        .param(SHORT.toMillis())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_lease_that_is_renewed_goes_on() throws InterruptedException {
        queue.due(SETAGAYA, DUE, 1, 2);
        Lease lease = node.claim(wanted(2, SHORT)).orElseThrow();

        assertThat(node.renew(lease.lease(), LONG).orElseThrow().rows()).isEqualTo(2);

        TimeUnit.MILLISECONDS.sleep(SHORT.toMillis() + 50);
        assertThat(queue.node().claim(wanted(2, LONG))).isEmpty();
    }

    /** The database's clock decides: it is the same for every node. */
    @Test
    void the_end_of_a_lease_is_told_by_the_clock_of_the_database() {
        queue.due(SETAGAYA, DUE, 1, 1);

        Lease lease = node.claim(wanted(1, LONG)).orElseThrow();

        assertThat(queue.sql()
                        .sql("select ? - clock_timestamp() between interval '9 minutes' and interval '10 minutes'")
                        .param(OffsetDateTime.ofInstant(lease.until(), ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_a_run_has_rejected_it_does_not_take_up_again_but_others_may_when_the_lease_is_over()
            throws InterruptedException {
        queue.due(SETAGAYA, DUE, 1, 2);
        Wanted mine = of(new RunId("run-mine"));
        Lease lease = node.claim(mine).orElseThrow();
        node.reject(lease.lease(), List.of(new Rejected(notice(1), "NO_ADDRESSEE")));

        TimeUnit.MILLISECONDS.sleep(SHORT.toMillis() + 50);
        assertThat(node.claim(mine).orElseThrow().notices())
                .extracting(ClaimedNotice::notice)
                .containsExactly(notice(2));
        assertThat(queue.node().claim(of(new RunId("run-other"))).orElseThrow().notices())
                .extracting(ClaimedNotice::notice)
                .containsExactly(notice(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void what_lies_behind_a_place_is_claimed_from_there(int rows) {
        queue.due(SETAGAYA, DUE, 1, 50);
        queue.due(SETAGAYA, DUE.plusDays(1), 51, 50);
        Set<NoticeId> seen = new HashSet<>();
        Stretch rest = Stretch.of(SETAGAYA, DUE, DUE.plusDays(1));
        for (Optional<Lease> lease = claim(rest, rows); lease.isPresent(); lease = claim(rest, rows)) {
            lease.get()
                    .notices()
                    .forEach(claimed -> assertThat(seen.add(claimed.notice())).isTrue());
            rest = rest.behind(lease.get().notices().getLast());
        }
        assertThat(seen).hasSize(100);
    }

    /** Eight workers on two nodes, releases and lapses mixed in: what is in a live lease is in no other one. */
    @RepeatedTest(5)
    void no_notice_is_in_two_live_leases() throws Exception {
        long seed = System.nanoTime();
        queue.due(SETAGAYA, DUE, 1, 300);
        queue.due(MATSUE, DUE, 301, 300);
        Map<NoticeId, String> holders = new ConcurrentHashMap<>();
        List<Callable<Integer>> workers = new ArrayList<>();
        for (NoticeClaims on : List.of(node, queue.node())) {
            for (int w = 0; w < 4; w++) {
                var random = new Random(seed + workers.size());
                String worker = "worker-" + workers.size();
                workers.add(() -> work(on, worker, random, holders));
            }
        }
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            int claimed = 0;
            for (Future<Integer> worker : threads.invokeAll(workers, 1, TimeUnit.MINUTES)) {
                claimed += worker.get();
            }
            assertThat(claimed).as("seed " + seed).isGreaterThan(600);
        }
    }

    /** The holder is noted while the lease is certainly live: from after the claim to before the release. */
    private static int work(NoticeClaims on, String worker, Random random, Map<NoticeId, String> holders) {
        int claimed = 0;
        for (int round = 0; round < 40; round++) {
            Optional<Lease> lease = on.claim(wanted(1 + random.nextInt(60), LONG));
            if (lease.isEmpty()) {
                continue;
            }
            for (ClaimedNotice notice : lease.get().notices()) {
                assertThat(holders.putIfAbsent(notice.notice(), worker)).isNull();
            }
            claimed += lease.get().notices().size();
            if (random.nextBoolean()) {
                assertThat(on.renew(lease.get().lease(), LONG).orElseThrow().rows())
                        .isEqualTo(lease.get().notices().size());
            }
            lease.get().notices().forEach(notice -> holders.remove(notice.notice()));
            on.release(lease.get().lease());
        }
        return claimed;
    }

    /** Workers that are killed, that is, never heard of again, with leases so short that they lapse all the time. */
    @RepeatedTest(3)
    void between_lapsing_leases_each_notice_has_one_holder_at_a_time_and_none_is_lost() throws Exception {
        int many = 400;
        queue.due(SETAGAYA, DUE, 1, many);
        Map<NoticeId, Integer> done = new ConcurrentHashMap<>();
        List<Callable<Void>> workers = new ArrayList<>();
        for (NoticeClaims on : List.of(node, queue.node())) {
            for (int w = 0; w < 3; w++) {
                var random = new Random(w);
                workers.add(() -> {
                    while (done.size() < many) {
                        on.claim(wanted(25, SHORT))
                                .filter(lease -> random.nextInt(3) > 0) // else it is killed with the lease
                                .ifPresent(lease -> finish(lease, done));
                    }
                    return null;
                });
            }
        }
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            for (Future<Void> worker : threads.invokeAll(workers, 1, TimeUnit.MINUTES)) {
                worker.get();
            }
        }
        assertThat(new HashMap<>(done).values()).hasSize(many).allMatch(times -> times == 1);
    }

    /** As the views do when a notice is sent. */
    private void finish(Lease lease, Map<NoticeId, Integer> done) {
        for (ClaimedNotice claimed : lease.notices()) {
            int rows = queue.sql()
                    .sql("update views.view_notice_queue set state = 'SENT' where notice = ? and state = 'DUE'")
                    .param(claimed.notice().value())
                    .update();
            if (rows == 1) {
                done.merge(claimed.notice(), 1, Integer::sum);
            }
        }
    }

    private Optional<Lease> claim(Stretch stretch, int rows) {
        return node.claim(new Wanted(List.of(stretch), rows, LONG, "tester", null, TODAY));
    }

    private static Wanted of(RunId run) {
        return new Wanted(List.of(Stretch.of(SETAGAYA, DUE, DUE)), 10, SHORT, "tester", run, TODAY);
    }

    private static List<NoticeId> claimed(NoticeClaims on, int rows, Duration time) {
        return on.claim(wanted(rows, time)).orElseThrow().notices().stream()
                .map(ClaimedNotice::notice)
                .toList();
    }
}
