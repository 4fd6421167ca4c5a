package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.view.DecodedStreams;
import inkan.api.view.EventDecoder;
import inkan.checkpoint.CheckpointKeyFile;
import inkan.checkpoint.Checkpointer;
import inkan.checkpoint.RangeVerification;
import inkan.export.LogExport;
import inkan.export.Selection;
import inkan.performance.Size;
import inkan.performance.lab.Database;
import inkan.performance.lab.Progress;
import inkan.performance.lab.RawRead;
import inkan.performance.lab.Sample;
import inkan.performance.side.OurViews;
import inkan.policy.NationalPolicy;
import inkan.postgres.EmbeddedDatabase;
import inkan.value.CardId;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import inkan.view.AllViews;
import inkan.view.asof.AsOf;
import inkan.view.asof.CardDossier;
import inkan.view.asof.Cut;
import inkan.view.fold.Comparison;
import inkan.view.fold.Rebuild;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What auditors ask, of the big log: how single cards stood, beside reading the same rows and doing nothing with them; ranges
 * verified, exports verified by the program that does that elsewhere, and rebuilt views compared.
 */
public final class Audit implements Stage {
    private static final int CARDS = 20_000;
    private static final int COLD = 500;
    private static final int WARMING = 20;
    private static final int PART_OF_LOG = 5;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final String RECORDED =
            "select extract(epoch from recorded_at)::bigint from log_event where position = %d";
    private static final String DROP_CACHES = "/proc/sys/vm/drop_caches";
    private static final String ROWS = """
            select e.position, e.stream, e.sequence, e.stream_type, e.event_id, e.recorded_at, e.name, e.revision, e.payload,
                   e.metadata
              from unnest(?::text[]) asked join log_event e on e.stream = asked""";

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Database database = lab.server().open(EmbeddedDatabase.DATABASE);
        long events = database.number("select position from log_head");
        try (HikariDataSource pool = database.programsPool(8)) {
            OurViews.makeAnew(pool);
            Progress.say("the views of the big log are there");
            var asOf = new AsOf(
                    new DecodedStreams(pool, new EventDecoder()), JdbcClient.create(pool), NationalPolicy.JAPAN);
            List<String> cards = Commands.shuffled(BigLog.town(lab));
            pasts(lab, database, asOf, cards, events);
            cold(lab, asOf, cards.reversed());
            var checkpointer = new Checkpointer(
                    pool, new CheckpointKeyFile(lab.directory().resolve("checkpoint.key")), Clock.systemUTC());
            var outcome = checkpointer.run();
            Progress.say("a checkpoint of the big log: %s", outcome.getClass().getSimpleName());
            ranges(lab, database, pool, events);
            exports(lab, pool, checkpointer, events);
            compared(lab, pool);
            database.run(
                    "truncate views." + String.join(", views.", AllViews.VIEWS.tables()),
                    "update views.view_progress set position = 0, generation = generation + 1");
        }
    }

    /** Each by turns as it stands, as known at another instant, and at another position; and their rows alone. */
    private static void pasts(Lab lab, Database database, AsOf asOf, List<String> cards, long events) throws Exception {
        List<String> some = cards.subList(0, Math.min(CARDS, cards.size()));
        List<Cut> cuts = cuts(database, some.size(), events);
        List<List<String>> streams = new ArrayList<>();
        for (String card : some) { // which warms
            streams.add(streams(asOf.card(new CardId(card), Cut.NONE, TODAY).orElseThrow()));
        }
        for (int round = 0; round < lab.size().rounds; round++) {
            var sample = new Sample(some.size());
            long begun = System.nanoTime();
            int known = 0;
            for (int i = 0; i < some.size(); i++) {
                long asked = System.nanoTime();
                known += asOf.card(new CardId(some.get(i)), cuts.get(i), TODAY).isPresent() ? 1 : 0;
                sample.take(System.nanoTime() - asked);
            }
            lab.results().add("audit.as-of", some.size() / ((System.nanoTime() - begun) / 1e9));
            lab.results().add("audit.as-of.rows", rows(database, streams));
            lab.results().add("audit.as-of.p50", sample.millis(50, 0));
            lab.results().add("audit.as-of.p99", sample.millis(99, 0));
            Progress.say("%d of %d cards were known then", known, some.size());
        }
        lab.results()
                .say(
                        "fact.as-of",
                        "p50 and p99 in milliseconds of %,d random cards one after the other, %,d events stored"
                                .formatted(some.size(), events));
    }

    private static List<Cut> cuts(Database database, int count, long events) throws Exception {
        long first = database.number(RECORDED.formatted(1));
        long last = database.number(RECORDED.formatted(events));
        var random = new Random(1);
        return IntStream.range(0, count)
                .mapToObj(number -> switch (number % 3) {
                    case 0 -> Cut.NONE;
                    case 1 -> Cut.recordedBy(Instant.ofEpochSecond(random.nextLong(first, last + 2)));
                    default -> Cut.upTo(random.nextLong(1, events + 1));
                })
                .toList();
    }

    private static List<String> streams(CardDossier past) {
        return Stream.concat(
                        Stream.of(
                                past.card().card().value(),
                                past.holder().resident().value()),
                        past.certificates().stream()
                                .map(certificate -> certificate.serial().value()))
                .toList();
    }

    /** The rows of the same streams, one statement for each card, on one connection. */
    private static double rows(Database database, List<List<String>> streams) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            for (List<String> one : streams) {
                select.setArray(1, connection.createArrayOf("text", one.toArray()));
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        for (int column = 1; column <= 10; column++) {
                            row.getBytes(column);
                        }
                    }
                }
            }
        }
        return streams.size() / ((System.nanoTime() - begun) / 1e9);
    }

    /** With nothing of the files in the system's memory, where this process may ask for that. */
    private static void cold(Lab lab, AsOf asOf, List<String> cards) throws Exception {
        if (lab.size() != Size.FULL || !hasDroppedCaches()) { // which others on this machine feel too
            Progress.say("caches cannot be dropped here: left out");
            return;
        }
        int some = Math.min(COLD, cards.size());
        var sample = new Sample(some);
        for (int i = 0; i < some; i++) {
            long asked = System.nanoTime();
            var past = asOf.card(new CardId(cards.get(i)), Cut.NONE, TODAY);
            sample.take(System.nanoTime() - asked);
            if (past.orElseThrow().certificates().isEmpty()) {
                throw new IllegalStateException("a card without certificates");
            }
        }
        lab.results().add("audit.as-of.cold.p50", sample.millis(50, WARMING));
        lab.results().add("audit.as-of.cold.p99", sample.millis(99, WARMING));
    }

    private static boolean hasDroppedCaches() {
        try {
            Files.writeString(Path.of(DROP_CACHES), "3");
            return true;
        } catch (IOException notAllowed) {
            return false;
        }
    }

    private static void ranges(Lab lab, Database database, HikariDataSource pool, long events) throws Exception {
        long last = events / PART_OF_LOG;
        for (int round = 0; round < lab.size().fewerRounds(); round++) {
            lab.results().add("audit.range.rows", new RawRead(database, last).cursor());
            long begun = System.nanoTime();
            RangeVerification.Verdict verdict = new RangeVerification(pool).run(2, last, (position, upTo) -> {});
            lab.results().add("audit.range", last / ((System.nanoTime() - begun) / 1e9));
            if (!verdict.clean() || verdict.verifiedTo() != last) {
                throw new IllegalStateException("a clean range was found not to be: " + verdict);
            }
        }
    }

    private static void exports(Lab lab, HikariDataSource pool, Checkpointer checkpointer, long events)
            throws Exception {
        long last = events / PART_OF_LOG;
        Path file = lab.directory().resolve("big.export");
        var export = new LogExport(pool, checkpointer, Clock.systemUTC(), Duration.ofMinutes(1));
        for (int round = 0; round < lab.size().fewerRounds(); round++) {
            long begun = System.nanoTime();
            try (LogExport.Ready ready = export.prepare(new Selection.Range(1, last));
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
                var unused = ready.write(out, (done, planned) -> {});
            }
            lab.results().add("audit.export", last / ((System.nanoTime() - begun) / 1e9));
            long written = System.nanoTime();
            Verdict verdict = Verification.of(() -> Files.newInputStream(file), Outside.NOTHING, bytes -> {});
            lab.results().add("audit.verifier", last / ((System.nanoTime() - written) / 1e9));
            if (!verdict.clean() || verdict.events() != last) {
                throw new IllegalStateException("a clean export was found not to be: " + verdict.findings());
            }
        }
        Files.delete(file);
    }

    private static void compared(Lab lab, HikariDataSource pool) throws Exception {
        var begun = new long[1];
        Comparison comparison = new Rebuild(pool, OurViews.log(pool), AllViews.VIEWS)
                .compare(Set.of(), false, 10, progress -> begun[0] = System.nanoTime(), (done, rows) -> {})
                .orElseThrow();
        double seconds = (System.nanoTime() - begun[0]) / 1e9;
        long rows =
                comparison.tables().stream().mapToLong(Comparison.OfTable::rows).sum();
        if (!comparison.same()) {
            throw new IllegalStateException("rebuilt views differ: " + comparison.differences());
        }
        lab.results().add("audit.compare", rows / seconds);
        lab.results()
                .say(
                        "fact.comparison",
                        "%,d rows of all views compared in %.0f s, none differs".formatted(rows, seconds));
    }
}
