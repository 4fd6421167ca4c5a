package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.OnDatabase;
import inkan.api.StartedProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import inkan.postgres.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class DatabaseAwayTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void who_asks_while_the_database_is_away_is_told_so_soon() {
        EmbeddedDatabase server = EmbeddedDatabase.start(directory.resolve("server"));
        try (StartedProgram program =
                StartedProgram.with(OnDatabase.settings(server.url(), server.program(), server.owner()), directory)) {
            new Holder(program.api(), 1).register("1990-10-10");
            server.close();

            long asked = System.nanoTime();
            Answer query = program.api().get("/v1/residents/resident-h1");
            Answer command =
                    program.api().command("apply-for-card", Map.of("card", "card-h1", "resident", "resident-h1"));

            assertThat(query.status()).as(query.body()).isEqualTo(503);
            assertThat(query.code()).isEqualTo("database-unavailable");
            assertThat(program.api().get("/v1/views").code()).isEqualTo("database-unavailable");
            assertThat(command.status()).as(command.body()).isEqualTo(503);
            assertThat(command.code()).endsWith("-unavailable");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SOON);
            assertThat(program.api().get("/actuator/health").status()).isEqualTo(503);
        } finally {
            server.close();
        }
    }
}
