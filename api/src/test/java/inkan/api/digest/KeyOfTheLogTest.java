package inkan.api.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import inkan.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeyOfTheLogTest {

    @TempDir
    private Path directory;

    private final JdbcClient sql = JdbcClient.create(FreshDatabase.migrated(
                    "classpath:db/migration/log", "classpath:db/migration/views", "classpath:db/migration/wiring")
            .dataSource());
    private final KeyOfTheLog log = new KeyOfTheLog(sql);

    @Test
    void a_new_log_makes_its_key_and_keeps_it() throws IOException {
        DigestKeyFile file = file("digest.key");

        DigestKey made = log.open(file);

        assertThat(Files.readString(file.path())).matches("[0-9a-f]{64}\\n");
        assertThat(log.open(file).fingerprint()).isEqualTo(made.fingerprint());
    }

    @Test
    void nodes_that_are_started_at_once_with_one_file_make_one_key() throws Exception {
        DigestKeyFile file = file("shared/digest.key");
        int nodes = 16;
        var together = new CyclicBarrier(nodes);
        try (ExecutorService starting = Executors.newFixedThreadPool(nodes)) {
            List<Future<String>> keys = starting.invokeAll(Collections.nCopies(nodes, () -> {
                together.await();
                return log.open(file).fingerprint();
            }));

            for (Future<String> key : keys) {
                assertThat(key.get()).isEqualTo(file.read().fingerprint());
            }
        }
        try (Stream<Path> left = Files.list(directory.resolve("shared"))) {
            assertThat(left).containsExactly(file.path());
        }
    }

    @Test
    void the_key_is_its_owners_business_only() throws IOException {
        DigestKeyFile file = file("digest.key");

        log.open(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void the_key_is_not_in_the_database() throws IOException {
        DigestKeyFile file = file("digest.key");

        log.open(file);

        assertThat(sql.sql("select fingerprint from digest_key")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .doesNotContain(Files.readString(file.path()).strip());
    }

    @Test
    void a_log_is_not_used_with_another_key() {
        log.open(file("digest.key"));
        DigestKeyFile other = file("other.key");
        other.create();

        assertThatIllegalStateException()
                .isThrownBy(() -> log.open(other))
                .withMessageContaining("begun with another digest key");
    }

    @Test
    void a_key_that_was_lost_is_asked_for_and_not_made_anew() {
        log.open(file("digest.key"));
        DigestKeyFile elsewhere = file("elsewhere.key");

        assertThatIllegalStateException()
                .isThrownBy(() -> log.open(elsewhere))
                .withMessageContaining("missing")
                .withMessageContaining("inkan.digest-key-file");
        assertThat(elsewhere.exists()).isFalse();
    }

    @Test
    void a_file_with_something_else_is_refused_without_showing_it() throws IOException {
        Path path = directory.resolve("digest.key");
        Files.writeString(path, "not a key");

        assertThatIllegalStateException()
                .isThrownBy(() -> log.open(new DigestKeyFile(path)))
                .withMessageNotContaining("not a key")
                .withNoCause();
    }

    private DigestKeyFile file(String name) {
        return new DigestKeyFile(directory.resolve(name));
    }
}
