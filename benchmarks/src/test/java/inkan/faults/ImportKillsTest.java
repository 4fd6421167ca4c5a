package inkan.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ImportKillsTest {

    private static final int KILLS = 6;
    private static final long WITHOUT_ANY_CHUNK_BEFORE_A_KILL = 30_000;

    @TempDir
    private Path directory;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void a_bulk_import_that_is_killed_leaves_whole_chunks_and_is_gone_on_with_behind_them() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        try (var server = new Server(directory.resolve("database"))) {
            assertThat(new ImportKills(server, "import", seed).run(KILLS).events())
                    .as("seed %d", seed)
                    .isGreaterThan(WITHOUT_ANY_CHUNK_BEFORE_A_KILL);
        }
    }
}
