package inkan.view.asof;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.event.Event;
import inkan.policy.NationalPolicy;
import inkan.postgres.FreshDatabase;
import inkan.resident.ResidentEvent;
import inkan.value.ResidentId;
import inkan.view.AllViews;
import inkan.view.card.CardStatus;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatus;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.fold.FoldedRows;
import inkan.view.fold.Lives;
import inkan.view.fold.LogInMemory;
import inkan.view.fold.ViewReader;
import inkan.view.resident.ResidentStatusQuery;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The seed is printed; {@code -Dinkan.seed=} repeats a run. */
@Tag("slow")
class AsOfLivesTest {
    private static final int RESIDENTS = 25;
    private static final long SEED = Long.getLong("inkan.seed", new Random().nextLong());

    private final DataSource source = oneConnection();
    private final JdbcClient sql = JdbcClient.create(source);
    private final LogInMemory log = new LogInMemory();
    private final StreamsInMemory streams = new StreamsInMemory();
    private final AsOf asOf = new AsOf(streams, sql, NationalPolicy.JAPAN);
    private final ResidentStatusQuery residents = new ResidentStatusQuery(sql);
    private final CardStatusQuery cards = new CardStatusQuery(sql);
    private final CertificateStatusQuery certificates = new CertificateStatusQuery(sql, NationalPolicy.JAPAN);
    private final List<ResidentId> known = new ArrayList<>();
    private final Random random = new Random(SEED);

    /** Not waiting for the disk: one event is one transaction. */
    private static DataSource oneConnection() {
        try {
            var connection = new SingleConnectionDataSource(
                    FreshDatabase.migrated("classpath:db/migration/views")
                            .program()
                            .getConnection(),
                    true);
            JdbcClient.create(connection).sql("set synchronous_commit = off").update();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the views say of one resident on a day. */
    private record Said(long position, ResidentDossier resident) {}

    @Test
    void at_every_position_the_past_is_what_the_views_said_when_they_were_there() throws Exception {
        System.out.printf("lives as of every position: repeat with -Dinkan.seed=%d%n", SEED);
        List<Event> events = Lives.of(SEED, RESIDENTS);
        List<Said> said = new ArrayList<>();
        try (ViewReader reader = new ViewReader(source, log, AllViews.VIEWS, 1, 10_000)) {
            for (Event event : events) {
                log.append(event);
                reader.catchUp();
                String stream = event.stream().value();
                assertThat(FoldedRows.of(log.of(stream, log.head())))
                        .as("rows of %s at %d", stream, log.head())
                        .isEqualTo(FoldedRows.stored(sql, stream));
                if (event instanceof ResidentEvent.Registered registered) {
                    known.add(registered.resident());
                }
                said.add(said());
            }
        }
        streams.take(log.after(0, events.size()));
        assertThat(said).hasSizeGreaterThan(300);
        assertThat(said)
                .as("with certificates, revoked ones among them")
                .anyMatch(then ->
                        then.resident.certificates().stream().anyMatch(certificate -> certificate.endedOn() != null));
        for (Said then : said) {
            compare(then);
        }
    }

    /** Of a resident by chance, on a day by chance. */
    private Said said() {
        ResidentId resident = known.get(random.nextInt(known.size()));
        LocalDate day = LocalDate.of(2020, 6, 1).plusDays(random.nextInt(4_000));
        return new Said(
                log.head(),
                new ResidentDossier(
                        log.head(),
                        day,
                        residents.of(resident).orElseThrow(),
                        cards.of(resident),
                        certificates.of(resident, day),
                        List.of()));
    }

    private void compare(Said then) throws SQLException {
        ResidentDossier resident = then.resident;
        LocalDate day = resident.day();
        Cut cut = Cut.upTo(then.position);
        assertThat(asOf.resident(resident.resident().resident(), cut, day)).contains(resident);
        for (CardStatus card : resident.cards()) {
            assertThat(asOf.card(card.card(), cut, day))
                    .contains(new CardDossier(
                            then.position,
                            day,
                            card.expiresOn() != null && card.expiresOn().isBefore(day),
                            card,
                            resident.certificates().stream()
                                    .filter(certificate -> card.card().equals(certificate.card()))
                                    .toList(),
                            resident.resident(),
                            List.of()));
        }
        for (CertificateStatus certificate : resident.certificates()) {
            assertThat(asOf.certificate(certificate.serial(), cut, day))
                    .contains(new CertificateDossier(then.position, day, certificate, resident.resident(), List.of()));
        }
    }
}
