package inkan.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program with its database on a file system that really fills up. */
@Tag("slow")
class DiskFullTest {

    private static final int MEBIBYTES = 160;
    private static final long HARDLY_ANYTHING = 700_000;
    private static final int MOST_COMMANDS = 3_000;
    private static final int RECOVERS_WITHIN_SECONDS = 60;

    @TempDir
    private Path directory;

    private final List<Long> acknowledged = new ArrayList<>();
    private int residents;

    /** A command that was not done, as it was sent. */
    private record Undone(UUID key, String resident, Answer answer) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void on_a_full_disk_commands_are_refused_clearly_nothing_is_half_done_and_the_program_goes_on_with_space_again()
            throws Exception {
        try (var small = SmallFileSystem.of(MEBIBYTES, directory.resolve("small"));
                var program = SeparateProgram.start(small.directory().resolve("data"))) {
            // What is written ahead has room for a while, so that it is the tables that cannot grow.
            asSuperuser("select pg_switch_wal()", small);
            register(program.api(), UUID.randomUUID(), nextResident());
            small.fillBut(HARDLY_ANYTHING);

            Undone first = registerUntilFull(program.api());
            isRefusedClearly(first.answer());
            assertThat(program.api().get("/v1/log/resident-1").status()).isEqualTo(200);

            small.free();
            register(program.api(), first.key(), first.resident());
            register(program.api(), UUID.randomUUID(), nextResident());
            assertThat(program.api()
                            .get("/v1/residents/resident-1?at-least=head")
                            .status())
                    .isEqualTo(200);
            everythingIsThereOnce(small);
        }
    }

    /** PostgreSQL then ends itself, and comes back with the program. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void where_nothing_can_be_written_ahead_any_more_all_that_was_acknowledged_is_there_after_the_next_start()
            throws Exception {
        try (var small = SmallFileSystem.of(MEBIBYTES, directory.resolve("small"))) {
            Path data = small.directory().resolve("data");
            Undone undone;
            try (var program = SeparateProgram.start(data)) {
                small.fillBut(HARDLY_ANYTHING);
                asSuperuser("select pg_switch_wal()", small);
                undone = registerUntilFull(program.api());
                isRefusedClearly(undone.answer());
            }
            small.free();
            try (var program = SeparateProgram.start(data)) {
                register(program.api(), undone.key(), undone.resident());
                register(program.api(), UUID.randomUUID(), nextResident());
                everythingIsThereOnce(small);
            }
        }
    }

    private static void isRefusedClearly(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.code()).isIn("log-unavailable", "database-unavailable");
    }

    private Undone registerUntilFull(Api api) {
        for (int i = 0; i < MOST_COMMANDS; i++) {
            UUID key = UUID.randomUUID();
            String resident = nextResident();
            Answer answer = send(api, key, resident);
            if (answer.status() != 200) {
                return new Undone(key, resident, answer);
            }
            acknowledged.add(answer.position());
        }
        throw new AssertionError("the disk is not full after " + MOST_COMMANDS + " commands");
    }

    /** Until it is done: the database may take a moment to see that there is space again. */
    private void register(Api api, UUID key, String resident) throws InterruptedException {
        for (int i = 0; i < RECOVERS_WITHIN_SECONDS; i++) {
            Answer answer = send(api, key, resident);
            if (answer.status() == 200) {
                acknowledged.add(answer.position());
                return;
            }
            assertThat(answer.status()).as(answer.body()).isEqualTo(503);
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("not done within " + RECOVERS_WITHIN_SECONDS + " tries");
    }

    private static Answer send(Api api, UUID key, String resident) {
        return api.once(key)
                .command(
                        "register-resident",
                        Map.of(
                                "resident",
                                resident,
                                "municipality",
                                Api.SETAGAYA,
                                "nationality",
                                "JAPANESE",
                                "basicFour",
                                Map.of(
                                        "name", "見本 花子",
                                        "address", "架空県見本台1丁目1番",
                                        "dateOfBirth", "1990-10-10",
                                        "sex", "FEMALE")));
    }

    private String nextResident() {
        residents++;
        return "resident-" + residents;
    }

    /** Each command is one event: those acknowledged are all there are, without a gap. */
    private void everythingIsThereOnce(SmallFileSystem small) throws Exception {
        assertThat(acknowledged)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, residents).boxed().toList());
        assertThat(asSuperuser("select count(*) || ' ' || max(position) from log_event", small))
                .isEqualTo(residents + " " + residents);
        assertThat(asSuperuser("select position from log_head", small)).isEqualTo(Integer.toString(residents));
    }

    private static String asSuperuser(String question, SmallFileSystem small) throws IOException, SQLException {
        Path postgres = small.directory().resolve("data/postgres");
        String port =
                Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
        String password = Files.readString(postgres.resolve("password")).strip();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/inkan", "inkan", password);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
