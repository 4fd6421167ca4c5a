package inkan.faults.notice;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.performance.lab.Server;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** J26 over the command line, in its short form. */
@Tag("slow")
class NoticeKillsTest {
    private static final int HOLDERS = 3_000;
    private static final int KILLS = 3;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void j26_every_due_notice_is_sent_once_though_two_runs_are_killed_again_and_again() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        try (Server server = Server.start(directory.resolve("postgres"))) {
            Outcome outcome = new NoticeCampaigns(server, directory, seed).j26(HOLDERS, 2, KILLS);

            assertThat(outcome.due()).as("seed %d", seed).isGreaterThan(HOLDERS / 365 * 28);
            assertThat(outcome.sent() + outcome.withdrawn()).isEqualTo(outcome.due());
            assertThat(outcome.withdrawn()).isPositive();
            assertThat(outcome.kills()).isEqualTo(KILLS);
        }
    }
}
