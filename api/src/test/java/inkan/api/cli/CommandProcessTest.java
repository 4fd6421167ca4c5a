package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.client.SentNotice;
import inkan.api.run.SeparateProgram;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Commands as processes, beside a server on the same data directory and without one. */
@Tag("slow")
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CommandProcessTest {
    @TempDir
    private Path directory;

    @TempDir
    private Path files;

    private String data() {
        return "--inkan.data-directory=" + directory;
    }

    private Path returned(String... lines) throws IOException {
        return Files.writeString(
                files.resolve("returned.csv"), "notice,reason\n" + String.join("\n", lines), StandardCharsets.UTF_8);
    }

    private CommandProcess.Ended importReturned(Path file) throws IOException, InterruptedException {
        return CommandProcess.run(
                files, "notices", "returned", file.toString(), "--municipality", Api.SETAGAYA, "--json", data());
    }

    /** A notice sent to somebody who has a card since today. */
    private static String sentNotice(Api api, int number) {
        Holder holder = new Holder(api, number).register("1990-10-10").apply().issue();
        String expiresOn = api.get("/v1/certificates/" + holder.serial("user", 1) + "?at-least=head")
                .at("/certificate/expiresOn");
        return SentNotice.to(holder, expiresOn);
    }

    private static void write(FileChannel pipe, String lines) throws IOException {
        assertThat(pipe.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(lines.length());
    }

    @Test
    void a_command_joins_the_server_on_its_data_directory_and_works_without_one() throws Exception {
        String first;
        String second;
        try (SeparateProgram server = SeparateProgram.start(directory)) {
            first = sentNotice(server.api(), 1);
            second = sentNotice(server.api(), 2);

            CommandProcess.Ended done = importReturned(returned(first + ",MOVED"));
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(done.json().toString())
                    .isEqualTo("{\"bad\":[],\"lines\":1,\"recorded\":1,\"knownBefore\":0,\"badLines\":0,"
                            + "\"complete\":true}");

            assertThat(server.api().get("/v1/log/" + first).status()).isEqualTo(200);
            assertThat(server.api().get("/v1/log/" + first).at("/events/1/metadata/actor"))
                    .isEqualTo("returned-mail");
        }

        CommandProcess.Ended some = importReturned(
                returned(first + ",MOVED", second + ",REFUSED", first + ",MOVED", "notice-x,MOVED", second));
        assertThat(some.code()).as(some.err()).isEqualTo(3);
        assertThat(some.json().get("recorded").asLong()).isEqualTo(1);
        assertThat(some.json().get("knownBefore").asLong()).isEqualTo(1);
        assertThat(some.json().get("bad").findValuesAsString("code"))
                .containsExactly("duplicate-line", "malformed-value", "malformed-csv");
        assertThat(some.err()).contains("line 4: duplicate-line", "line 5: malformed-value", "line 6: malformed-csv");

        try (SeparateProgram next = SeparateProgram.start(directory)) {
            assertThat(next.api().get("/v1/log/" + second).at("/events/1/payload/reason"))
                    .isEqualTo("REFUSED");
        }
    }

    @Test
    void a_command_that_is_not_understood_ends_with_2_and_one_without_its_file_with_5_before_anything_is_started()
            throws Exception {
        CommandProcess.Ended usage = CommandProcess.run(files, "notices", "returned", data());
        assertThat(usage.code()).isEqualTo(2);
        assertThat(usage.err()).contains("Usage: inkan notices returned");

        CommandProcess.Ended missing = importReturned(files.resolve("nowhere.csv"));
        assertThat(missing.code()).isEqualTo(5);
        assertThat(missing.err()).contains("nowhere.csv");

        CommandProcess.Ended other = importReturned(Files.writeString(files.resolve("other.csv"), "a,b\n1,2\n"));
        assertThat(other.code()).isEqualTo(5);
        assertThat(other.err()).contains("先頭行の項目名が正しくない。");

        assertThat(directory.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_command_in_a_directory_without_a_database_ends_with_7_and_makes_none() throws Exception {
        CommandProcess.Ended mistaken = importReturned(returned("notice-x-20270101-cert,MOVED"));

        assertThat(mistaken.code()).isEqualTo(7);
        assertThat(mistaken.err()).contains("There is no database in " + directory, "--inkan.data-directory");
        assertThat(directory.resolve("postgres")).doesNotExist();
    }

    @Test
    void a_command_that_cannot_be_started_says_why_without_a_trace() throws Exception {
        CommandProcess.Ended malformed = CommandProcess.run(
                files,
                "notices",
                "returned",
                returned().toString(),
                "--municipality",
                Api.SETAGAYA,
                data(),
                "--inkan.view-wait=a-while");

        assertThat(malformed.code()).as(malformed.err()).isEqualTo(1);
        assertThat(malformed.err()).contains("a-while").doesNotContain("\tat ");
        assertThat(malformed.out()).isEmpty();
    }

    @Test
    void a_database_that_cannot_be_reached_ends_a_command_with_7() throws Exception {
        CommandProcess.Ended away = CommandProcess.run(
                files,
                "notices",
                "returned",
                returned("notice-x-20270101-cert,MOVED").toString(),
                "--municipality",
                Api.SETAGAYA,
                data(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/inkan",
                "--spring.datasource.username=nobody");

        assertThat(away.code()).as(away.err()).isEqualTo(7);
        assertThat(away.out()).isEmpty();
    }

    /** The file is a pipe, so that the server can be stopped between two of its lines. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_server_that_stops_under_a_command_ends_it_with_7_and_the_same_file_again_does_the_rest() throws Exception {
        Path pipe = files.resolve("pipe.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        String first;
        String second;
        try (SeparateProgram server = SeparateProgram.start(directory)) {
            first = sentNotice(server.api(), 1);
            second = sentNotice(server.api(), 2);
            CommandProcess command = CommandProcess.start(
                    files, "notices", "returned", pipe.toString(), "--municipality", Api.SETAGAYA, "--json", data());
            try (FileChannel lines = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                write(lines, "notice,reason\n" + first + ",MOVED\n");
                while (!server.api().get("/v1/log/" + first).body().contains("notice.returned")) {
                    assertThat(command.process().isAlive()).as(command.err()).isTrue();
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                server.stop();
                write(lines, second + ",MOVED\n");
            }
            CommandProcess.Ended cut = command.await();
            assertThat(cut.code()).as(cut.err()).isEqualTo(7);
            assertThat(cut.json().get("complete").asBoolean()).isFalse();
        }

        CommandProcess.Ended again = importReturned(returned(first + ",MOVED", second + ",MOVED"));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.json().get("recorded").asLong()).isEqualTo(1);
        assertThat(again.json().get("knownBefore").asLong()).isEqualTo(1);
    }
}
