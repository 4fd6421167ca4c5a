package inkan.performance.town;

import inkan.api.digest.AttributesDigester;
import inkan.api.digest.DigestKey;
import inkan.api.rehearsal.RehearsalClock;
import inkan.api.rehearsal.SyntheticTown;
import inkan.command.Command;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.log.StoredEventSerializer;
import inkan.performance.side.Deciders;
import inkan.performance.side.Orders;
import inkan.performance.town.Template.Act;
import inkan.pin.report.PinOutcome;
import inkan.pin.report.ReportPinEntry;
import inkan.rule.Refusal;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.SerializedObject;

/** Has a {@link Template} lived. */
final class Living {
    private static final LocalDate FROM = LocalDate.of(2020, 1, 6);
    private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);
    private static final int MOST_DAYS_OF_PINS = 30;
    private static final int PAIR = 2;

    private final StoredEventSerializer serializer;

    /** It stands where it was set. */
    private final RehearsalClock clock = new RehearsalClock(Clock.fixed(Instant.EPOCH, Moment.JAPAN));

    private final EventsInMemory events = new EventsInMemory();
    private final CommandBus bus;

    Living(StoredEventSerializer serializer) {
        this.serializer = serializer;
        bus = Deciders.on(
                EmbeddedEventStore.builder().storageEngine(events).build(),
                clock,
                NoTransactionManager.INSTANCE,
                false,
                new UnsealedVault());
    }

    Template live(int lives) {
        Clock before = GenericEventMessage.clock;
        GenericEventMessage.clock = clock;
        try {
            var digester = new AttributesDigester(new DigestKey(new byte[DigestKey.LENGTH]));
            new SyntheticTown(Template.SEED, lives, FROM, UNTIL).play(digester, step -> {
                clock.set(step.at());
                give(step.command(), step.channel(), step.municipality());
            });
            List<String> cards = cards();
            enterPins(cards);
            List<String> inUse = inUse(cards);
            return new Template(lives, acts(), inUse);
        } finally {
            GenericEventMessage.clock = before;
        }
    }

    private void enterPins(List<String> cards) {
        for (int day = 1; day < MOST_DAYS_OF_PINS; day++) {
            Instant nine = UNTIL.plusDays(day).atTime(9, 0).atZone(Moment.JAPAN).toInstant();
            for (int i = 0; i < cards.size(); i++) {
                clock.set(nine.plusSeconds(i));
                if (events.length(cards.get(i)) < Template.LENGTH_OF_A_CARDS_STREAM - PAIR) {
                    enterPins(cards.get(i));
                }
            }
        }
    }

    /** A wrong entry and a right one. */
    private void enterPins(String card) {
        for (PinOutcome outcome : List.of(PinOutcome.WRONG, PinOutcome.RIGHT)) {
            give(
                    new ReportPinEntry(new CardId(card), PinKind.USER_AUTHENTICATION, outcome),
                    Channel.SMARTPHONE_APP,
                    Orders.MUNICIPALITY);
        }
    }

    /** The cards on which PINs can be entered even in the last minute, of which all have enough events then. */
    private List<String> inUse(List<String> cards) {
        clock.set(Template.NOW.minusSeconds(60));
        return cards.stream()
                .filter(card -> {
                    int before = events.length(card);
                    enterPins(card);
                    return before >= Template.LENGTH_OF_A_CARDS_STREAM - PAIR && events.length(card) == before + PAIR;
                })
                .toList();
    }

    private void give(Command command, Channel channel, MunicipalityCode municipality) {
        try {
            Orders.give(bus, command, channel, municipality);
        } catch (Refusal refused) {
            // Then nothing is recorded: a synthetic life may ask for more than the rules allow.
        }
    }

    private List<String> cards() {
        return events.all().stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .filter(stream -> stream.startsWith("card-"))
                .distinct()
                .toList();
    }

    private List<Act> acts() {
        Map<String, List<Row>> byCommand = new LinkedHashMap<>();
        events.all().stream()
                .sorted(Comparator.comparing(
                        DomainEventMessage::getTimestamp)) // stable: acts of one instant stay whole
                .forEach(event -> byCommand
                        .computeIfAbsent(
                                String.valueOf(event.getMetaData().get(Provenance.CAUSATION_ID)),
                                any -> new ArrayList<>())
                        .add(row(event)));
        return byCommand.values().stream().map(Act::new).toList();
    }

    private Row row(DomainEventMessage<?> event) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        Instant at = event.getTimestamp();
        return new Row(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                UUID.fromString(event.getIdentifier()),
                at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000,
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }
}
