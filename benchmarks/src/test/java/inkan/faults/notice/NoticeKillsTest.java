package inkan.faults.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import inkan.performance.lab.Database;
import inkan.performance.lab.Server;
import inkan.performance.side.OurViews;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
            Database database = server.create("notices");
            try (var holders = new CardHolders(database, HOLDERS);
                    HikariDataSource pool = database.programsPool(8)) {
                OurViews.makeAnew(pool);
                Path runs = Files.createDirectory(directory.resolve("runs"));

                Outcome outcome = new NoticeKills(
                                database,
                                runs,
                                holders.addressees(directory.resolve("addressees.csv")),
                                LocalDate.of(2027, 3, 1),
                                LocalDate.of(2027, 3, 31),
                                seed)
                        .run(KILLS, 2, 2, () -> holders.someLeave(5));

                assertThat(outcome.due()).as("seed %d", seed).isGreaterThan(HOLDERS / 365 * 28);
                assertThat(outcome.sent() + outcome.withdrawn()).isEqualTo(outcome.due());
                assertThat(outcome.withdrawn()).isPositive();
                assertThat(outcome.kills()).isEqualTo(KILLS);
            }
        }
    }
}
