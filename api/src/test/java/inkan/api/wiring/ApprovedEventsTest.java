package inkan.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.log.PostgresLog;
import inkan.log.StoredEventSerializer;
import inkan.log.aggregate.AggregateCache;
import inkan.log.append.AppendListener;
import inkan.personal.Plaintext;
import inkan.postgres.FreshDatabase;
import inkan.resident.ResidentEvent;
import inkan.value.Carrier;
import inkan.value.Personalia;
import inkan.value.Sealed;
import inkan.value.Sex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/**
 * Every revision of every event that was ever written has an approved file, which never changes again. To approve a new
 * one, run this test with {@code -Dinkan.approve=true} and read what it wrote.
 */
class ApprovedEventsTest {

    private static final Path APPROVED = Path.of("src/test/resources/events");

    private static final FreshDatabase DATABASE = FreshDatabase.withLog();

    private final LogWiring wiring = new LogWiring();
    private final StoredEventSerializer events = wiring.eventSerializer();

    @AutoClose
    private final PostgresLog log = wiring.log(
            DATABASE.dataSource(),
            events,
            wiring.upcasters(),
            new AggregateCache(0),
            new StaticListableBeanFactory().getBeanProvider(AppendListener.class));

    static List<Class<? extends Event>> newest() {
        return EventCatalogue.EVENTS;
    }

    static List<Path> approved() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    @BeforeEach
    void approve() throws IOException {
        if (Boolean.getBoolean("inkan.approve")) {
            for (Class<? extends Event> event : newest()) {
                if (!Files.exists(file(event))) {
                    Files.writeString(file(event), json(SampleEvents.of(event)) + "\n");
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("newest")
    void an_event_is_stored_exactly_as_approved(Class<? extends Event> event) throws Exception {
        assertThat(file(event))
                .as("the approved file of a new event or revision")
                .exists();

        Object read = readBack(file(event));

        assertThat(read).isInstanceOf(event);
        assertThat(json(read) + "\n").isEqualTo(Files.readString(file(event)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approved")
    void every_revision_ever_approved_is_read_as_the_newest(Path file) throws Exception {
        Event read = (Event) readBack(file);

        assertThat(newest()).contains(read.getClass());
        assertThat(EventCatalogue.nameOf(read.getClass())).isEqualTo(name(file));
        assertThat(revision(file)).isLessThanOrEqualTo(EventCatalogue.revisionOf(read.getClass()));
    }

    @Test
    void every_event_is_read_back_as_it_was_written() {
        assertThat(newest()).allSatisfy(event -> {
            Event sample = SampleEvents.of(event);
            Object read = events.deserialize(events.serialize(sample, byte[].class));
            assertThat(read).isEqualTo(sample);
        });
    }

    @Test
    void there_is_a_file_for_each_revision_from_the_first_to_the_newest() throws IOException {
        Set<String> wanted = new TreeSet<>();
        for (Class<? extends Event> event : newest()) {
            for (int revision = 1; revision <= EventCatalogue.revisionOf(event); revision++) {
                wanted.add(EventCatalogue.nameOf(event) + "." + revision + ".json");
            }
        }

        assertThat(approved()).extracting(file -> file.getFileName().toString()).containsExactlyElementsOf(wanted);
    }

    @Test
    void a_certificate_issued_before_smartphones_carried_any_was_on_a_card() throws Exception {
        var newest = (CertificateEvent.Issued) readBack(APPROVED.resolve("certificate.issued.2.json"));
        var read = (CertificateEvent.Issued) readBack(APPROVED.resolve("certificate.issued.1.json"));

        assertThat(newest.carrier()).isEqualTo(Carrier.SMARTPHONE);
        assertThat(read.carrier()).isEqualTo(Carrier.CARD);
        assertThat(read.serial()).isEqualTo(newest.serial());
        assertThat(read.digest()).isEqualTo(newest.digest());
    }

    @Test
    void what_stood_in_clear_is_read_as_sealed_under_no_key() throws Exception {
        for (String event : List.of("registered", "attributes-changed", "moved-in")) {
            Sealed personal = switch (readBack(APPROVED.resolve("resident." + event + ".1.json"))) {
                case ResidentEvent.Registered registered -> registered.personal();
                case ResidentEvent.AttributesChanged changed -> changed.personal();
                case ResidentEvent.MovedIn moved -> moved.personal();
                default -> throw new AssertionError(event);
            };

            assertThat(personal.isClear()).isTrue();
            assertThat(Plaintext.ofUnsealed(personal))
                    .isEqualTo(new Personalia(null, null, LocalDate.of(2024, 2, 29), Sex.UNRECORDED));
        }
        var amended = (ResidentEvent.MinorAmendmentRecorded)
                readBack(APPROVED.resolve("resident.minor-amendment-recorded.1.json"));
        assertThat(amended.personal()).isNull();
    }

    @Test
    void what_is_absent_is_written_as_null_and_read_back_as_absent() {
        var applied = (CardEvent.AppliedFor) SampleEvents.of(CardEvent.AppliedFor.class);
        var first = new CardEvent.AppliedFor(
                applied.card(),
                applied.resident(),
                applied.kind(),
                applied.acceptedOn(),
                Set.of(),
                false,
                false,
                null,
                0);

        assertThat(json(first)).contains("\"replaces\":null", "\"without\":[]");
        Object read = events.deserialize(events.serialize(first, byte[].class));
        assertThat(read).isEqualTo(first);
    }

    @Test
    void an_event_with_a_part_too_many_or_too_few_is_not_read() {
        String json = json(SampleEvents.of(ResidentEvent.CardAppliedFor.class));
        var stored = events.serialize(SampleEvents.of(ResidentEvent.CardAppliedFor.class), byte[].class);

        for (String wrong : List.of(json.replace("\"card\"", "\"carte\""), "{\"resident\":\"resident-1\"}")) {
            assertThatThrownBy(() -> events.deserialize(new SimpleSerializedObject<>(
                            wrong.getBytes(StandardCharsets.UTF_8), byte[].class, stored.getType())))
                    .isInstanceOf(SerializationException.class);
        }
    }

    private String json(Object event) {
        return new String(events.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    private static Path file(Class<? extends Event> event) {
        return APPROVED.resolve(EventCatalogue.nameOf(event) + "." + EventCatalogue.revisionOf(event) + ".json");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceAll("\\.\\d+\\.json$", "");
    }

    private static int revision(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll(".*\\.(\\d+)\\.json$", "$1"));
    }

    /** As if it had been stored when it was approved. */
    private Object readBack(Path file) throws IOException, SQLException {
        String stream = UUID.randomUUID().toString();
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name,
                                               revision, payload, metadata)
                        select count(*) + 1, ?, 0, 'Sample', ?::uuid, '2020-01-01T00:00:00Z', ?, ?, ?, '{}' from log_event""")) {
            insert.setString(1, stream);
            insert.setString(2, stream);
            insert.setString(3, name(file));
            insert.setInt(4, revision(file));
            insert.setBytes(5, Files.readAllBytes(file));
            insert.executeUpdate();
        }
        return log.readEvents(stream).next().getPayload();
    }
}
