package inkan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the campaign of kills: the same cycles, a few of them. */
@Tag("slow")
class KillCampaignTest {

    private static final List<Fault> FAULTS = List.of(
            Fault.NODE_KILLED,
            Fault.DATABASE_KILLED,
            Fault.LINE_TORN,
            Fault.HEAD_HOLDER_CUT_OFF,
            Fault.SIGNER_KILLED,
            Fault.REBUILDER_KILLED,
            Fault.NODE_AND_DATABASE_KILLED,
            Fault.HEAD_HOLDER_KILLED);

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void two_nodes_under_load_lose_nothing_and_do_nothing_twice_whatever_is_killed() throws Exception {
        assertThat(campaign(2, FAULTS).kills()).isEqualTo(7);
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void three_nodes_under_load_lose_nothing_and_do_nothing_twice_when_one_and_the_database_are_killed()
            throws Exception {
        assertThat(campaign(3, List.of(Fault.NODE_KILLED, Fault.NODE_AND_DATABASE_KILLED))
                        .kills())
                .isEqualTo(3);
    }

    private Figures campaign(int nodes, List<Fault> faults) throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        try (var campaign = new KillCampaign(directory, nodes, seed)) {
            campaign.begin();
            for (Fault fault : faults) {
                campaign.cycle(fault);
            }
            campaign.end();

            assertThat(campaign.figures().acknowledged()).isPositive();
            assertThat(campaign.figures().unanswered()).isPositive();
            return campaign.figures();
        }
    }
}
