package inkan.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FreshStoreTest {

    @TempDir
    private Path directory;

    @Test
    void four_programs_started_at_once_on_an_empty_database_all_take_commands() throws Exception {
        try (var server = new Server(directory.resolve("database"))) {
            new FreshStore(Files.createDirectory(directory.resolve("programs")), server).startTogether("fresh");
        }
    }
}
