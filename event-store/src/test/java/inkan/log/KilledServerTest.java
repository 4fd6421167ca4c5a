package inkan.log;

import static inkan.log.LogFixture.written;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.log.LogFixture.Written;
import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.FreshDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class KilledServerTest {

    private static final int WRITERS = 4;

    @TempDir
    private Path directory;

    @Test
    void every_acknowledged_append_is_there_after_the_server_was_killed_under_load() throws Exception {
        List<Written> acknowledged;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            acknowledged = writeUntilKilled(database);
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                var fixture = new LogFixture(database.dataSource(EmbeddedDatabase.DATABASE))) {
            List<Object> stored = fixture.payloads();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(WRITERS * 25);
            assertThat(stored).containsAll(acknowledged);
            // A writer may have been killed between the commit and its acknowledgement, and not more than that.
            assertThat(stored).hasSizeLessThanOrEqualTo(acknowledged.size() + WRITERS);
            assertThat(fixture.readFrom(null))
                    .extracting(event -> event.trackingToken().position().orElseThrow())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, stored.size()).boxed().toList());
            assertThat(fixture.log.head()).isEqualTo(stored.size());
        }
    }

    private List<Written> writeUntilKilled(EmbeddedDatabase database) throws Exception {
        var dataSource = database.dataSource(EmbeddedDatabase.DATABASE);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(FreshDatabase.LOG)
                .load()
                .migrate();
        var underLoad = new CountDownLatch(WRITERS * 25);
        var acknowledged = new ArrayList<Written>();
        try (var fixture = new LogFixture(dataSource);
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<List<Written>>>();
            for (int i = 0; i < WRITERS; i++) {
                String stream = "writer-" + i;
                writers.add(threads.submit(() -> write(fixture.log, stream, underLoad)));
            }
            underLoad.await();
            String pid = Files.readAllLines(directory.resolve("cluster/postmaster.pid"))
                    .getFirst();
            ProcessHandle server = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            server.children().forEach(ProcessHandle::destroyForcibly);
            server.destroyForcibly();
            for (Future<List<Written>> writer : writers) {
                acknowledged.addAll(writer.get());
            }
        }
        return acknowledged;
    }

    /** Ends when the server does. */
    private static List<Written> write(PostgresLog log, String stream, CountDownLatch progress) {
        var acknowledged = new ArrayList<Written>();
        try {
            for (long i = 0; ; i++) {
                log.appendEvents(written(stream, i));
                acknowledged.add(new Written(stream + "/" + i));
                progress.countDown();
            }
        } catch (EventStoreException e) {
            return acknowledged;
        }
    }
}
