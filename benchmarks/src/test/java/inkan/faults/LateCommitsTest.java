package inkan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.postgres.FreshDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@Tag("slow")
class LateCommitsTest {

    private static final int INTERLEAVINGS = 30;
    private static final Duration AGREEING = Duration.ZERO;
    private static final Duration BEHIND = Duration.ofMinutes(2);

    private final PGSimpleDataSource database =
            (PGSimpleDataSource) FreshDatabase.empty().dataSource();

    @Test
    void a_reader_by_position_sees_every_event_once_however_late_one_of_two_nodes_commits() throws Exception {
        LateCommits.Outcome outcome = run(StoreUnderTest.log(database), BEHIND);

        assertThat(outcome.skipped()).isZero();
        assertThat(outcome.twice()).isZero();
        assertThat(outcome.disordered()).isZero();
    }

    @Test
    void axon_s_jdbc_engine_skips_late_events_for_good_where_one_node_s_clock_is_two_minutes_behind() throws Exception {
        LateCommits.Outcome outcome = run(StoreUnderTest.stock(database), BEHIND);

        assertThat(outcome.skipped()).isPositive();
    }

    @Test
    void axon_s_jdbc_engine_skips_nothing_where_clocks_agree_so_the_test_is_fair_to_it() throws Exception {
        LateCommits.Outcome outcome = run(StoreUnderTest.stock(database), AGREEING);

        assertThat(outcome.skipped()).isZero();
        assertThat(outcome.twice()).isZero();
        assertThat(outcome.disordered()).isPositive();
    }

    private LateCommits.Outcome run(StoreUnderTest store, Duration othersClockIsBehind) throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        LateCommits.Outcome outcome =
                new LateCommits(store, database, Clock.systemUTC(), othersClockIsBehind, seed).run(INTERLEAVINGS);
        assertThat(outcome.events()).as("seed %d: %s", seed, outcome).isGreaterThan(INTERLEAVINGS);
        return outcome;
    }
}
