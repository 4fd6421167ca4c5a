package inkan.faults.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.export.Selection;
import inkan.performance.Performance;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Server;
import inkan.performance.stage.Filling;
import inkan.performance.town.Template;
import inkan.performance.town.Town;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the campaign that tampers with exports. */
@Tag("slow")
class TamperedExportsTest {

    @TempDir
    private static Path directory;

    private static Server server;
    private static Exporting exporting;
    private static List<CleanExport> exports;
    private static final long SEED = ThreadLocalRandom.current().nextLong(1_000_000);

    @BeforeAll
    static void exports_of_every_kind() throws Exception {
        server = Server.start(directory.resolve("postgres"));
        Database database = server.create("tampering");
        Template template = Template.live(20, Performance.serializer());
        try (var keys = new LabVault(database)) {
            Filling.fill(database, Town.of(template, 600).rows(keys.vault()));
        }
        exporting = new Exporting(database, directory.resolve("checkpoint.key"), Clock.systemUTC());
        exports = List.of(
                exporting.inMemory(new Selection.All()),
                exporting.inMemory(new Selection.Range(200, 320)),
                exporting.inMemory(new Selection.Range(250, 250)),
                exporting.inMemory(exporting.streams(100, 12)));
    }

    @AfterAll
    static void the_server_ends() {
        exporting.close();
        server.close();
    }

    @Test
    void each_of_many_random_changes_is_found_and_named() {
        Tally tally = new TamperedExports(exports, SEED).random(2_000);

        confirm(tally);
        assertThat(tally.done()).isEqualTo(2_000);
        assertThat(tally.ways()).hasSizeGreaterThan(15);
    }

    @Test
    void every_byte_of_some_events_is_covered_and_a_change_names_the_event() {
        Tally tally = new TamperedExports(exports.subList(2, 4), SEED).everyByte(4);

        confirm(tally);
        assertThat(tally.done()).isGreaterThan(1_000);
    }

    @Test
    void every_byte_that_belongs_to_no_event_is_covered_as_well() {
        Tally tally = new TamperedExports(exports.subList(2, 3), SEED).everyByteBesideEvents();

        confirm(tally);
        assertThat(tally.ways()).hasSize(5);
    }

    private static void confirm(Tally tally) {
        assertThat(tally.examples()).as("seed %d", SEED).isEmpty();
        assertThat(tally.missed()).isZero();
    }
}
