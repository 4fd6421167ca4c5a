package inkan;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.command.Command;
import inkan.correction.Correction;
import inkan.dossier.Dossiers;
import inkan.event.Channel;
import inkan.event.Event;
import inkan.event.Provenance;
import inkan.inquiry.Inquiry;
import inkan.municipality.Municipalities;
import inkan.notice.Notice;
import inkan.policy.NationalPolicy;
import inkan.policy.PolicyTimeline;
import inkan.resident.Resident;
import inkan.rule.Refusal;
import inkan.rule.Rule;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.CorrectionId;
import inkan.value.CounterId;
import inkan.value.InquiryId;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.Repository;

/**
 * The whole domain in one process and one thread, without a database: commands go in, events come out. Days and times are
 * those of Japan. Unless said otherwise commands come in at a counter of Setagaya 世田谷区, and no municipality decides
 * anything for itself.
 */
public final class Office {
    public static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    public static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");

    /** Who stands at the counter unless a test says otherwise. */
    public static final Provenance COUNTER = new Provenance("clerk-sato", "clerk", SETAGAYA, Channel.COUNTER);

    private static final List<String> CARRIED_OVER =
            List.of(Provenance.ACTOR, Provenance.ROLE, Provenance.MUNICIPALITY, Provenance.CHANNEL, Provenance.COUNTER);

    private final AdjustableClock clock;
    private final Shelf shelf;
    private final Map<String, Object> touched = new HashMap<>();
    private final CommandBus commands;
    private final Repository<Resident> residents;
    private final Repository<MyNumberCard> cards;
    private final Repository<ElectronicCertificate> certificates;
    private final Repository<Inquiry> inquiries;
    private final Repository<Notice> notices;
    private final Repository<Correction> corrections;
    private final Municipalities municipalities;
    private final VaultInMemory vault;

    /** An office under the national policy as it is. */
    public Office() {
        this(NationalPolicy.JAPAN);
    }

    /** An office under another policy. */
    public Office(PolicyTimeline timeline) {
        this(timeline, Municipalities.NONE, new AdjustableClock(), new Shelf(), new VaultInMemory());
    }

    /** An office under the national policy, where municipalities decide for themselves too. */
    public Office(Municipalities municipalities) {
        this(NationalPolicy.JAPAN, municipalities, new AdjustableClock(), new Shelf(), new VaultInMemory());
    }

    private Office(
            PolicyTimeline timeline,
            Municipalities municipalities,
            AdjustableClock clock,
            Shelf shelf,
            VaultInMemory vault) {
        this.clock = clock;
        this.shelf = shelf;
        this.vault = vault;
        this.municipalities = municipalities;
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureCommandBus(c -> SimpleCommandBus.builder().build())
                .configureEmbeddedEventStore(c -> shelf)
                .configureCorrelationDataProviders(c -> List.<CorrelationDataProvider>of(Office::carriedOver));
        for (Class<?> aggregate : Domain.AGGREGATES) {
            configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(aggregate)
                    .configureLockFactory(c -> NullLockFactory.INSTANCE));
        }
        Configuration configuration = configurer.start();
        commands = configuration.commandBus();
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        residents = configuration.repository(Resident.class);
        cards = configuration.repository(MyNumberCard.class);
        certificates = configuration.repository(ElectronicCertificate.class);
        inquiries = configuration.repository(Inquiry.class);
        notices = configuration.repository(Notice.class);
        corrections = configuration.repository(Correction.class);
        Dossiers dossiers = new Dossiers(
                new Watched<>(residents, touched),
                new Watched<>(cards, touched),
                new Watched<>(certificates, touched),
                new Watched<>(inquiries, touched),
                new Watched<>(notices, touched),
                new Watched<>(corrections, touched),
                clock,
                timeline,
                municipalities,
                vault);
        Domain.deciders(dossiers)
                .forEach(decider -> new AnnotationCommandHandlerAdapter<>(decider).subscribe(commands));
    }

    /** The same history and clock under another policy. */
    public Office under(PolicyTimeline other) {
        return new Office(other, Municipalities.NONE, clock, shelf, vault);
    }

    /** The same history and clock where municipalities decide otherwise. */
    public Office under(Municipalities others) {
        return new Office(NationalPolicy.JAPAN, others, clock, shelf, vault);
    }

    // --- time

    /** Sets the clock to noon of a day, ISO such as {@code 2024-08-01}, or to a time, such as {@code 2024-08-01T10:00}. */
    public Office at(String time) {
        return at(
                time.contains("T")
                        ? LocalDateTime.parse(time)
                        : LocalDate.parse(time).atTime(12, 0));
    }

    /** Sets the clock to noon of a day. */
    public Office on(LocalDate day) {
        return at(day.atTime(12, 0));
    }

    /** Sets the clock. */
    public Office at(LocalDateTime time) {
        clock.now = time.atZone(Moment.JAPAN).toInstant();
        return this;
    }

    /** Lets time pass. */
    public Office later(Duration by) {
        clock.now = clock.now.plus(by);
        return this;
    }

    /** The day that it is. */
    public LocalDate today() {
        return Moment.on(clock).day();
    }

    /** The clock of the decisions. */
    public Clock clock() {
        return clock;
    }

    // --- commands

    /** Does a command at the counter. */
    public void send(Command command) {
        by(COUNTER).send(command);
    }

    /** Does a command at the counter and gives its answer. */
    public <A> A send(Command command, Class<A> answer) {
        return by(COUNTER).send(command, answer);
    }

    /** Does a command at the counter that the rules do not allow, and gives the refusal. */
    public Refusal refused(Command command) {
        return by(COUNTER).refused(command);
    }

    /** Commands that come in through a channel, in Setagaya. */
    public Entrance via(Channel channel) {
        return by(new Provenance(COUNTER.actor(), COUNTER.role(), SETAGAYA, channel));
    }

    /** Commands at a counter of a municipality. */
    public Entrance in(MunicipalityCode municipality) {
        return by(new Provenance(COUNTER.actor(), COUNTER.role(), municipality, Channel.COUNTER));
    }

    /** Commands at a counter of a municipality, by its name. */
    public Entrance in(MunicipalityCode municipality, CounterId counter) {
        return by(new Provenance(COUNTER.actor(), COUNTER.role(), municipality, Channel.COUNTER, counter));
    }

    /** Commands at the counter by somebody else. */
    public Entrance as(String actor) {
        return by(new Provenance(actor, COUNTER.role(), SETAGAYA, Channel.COUNTER));
    }

    /** Commands by somebody. */
    public Entrance by(Provenance by) {
        MetaData told = MetaData.with(Provenance.ACTOR, by.actor())
                .and(Provenance.ROLE, by.role())
                .and(Provenance.MUNICIPALITY, by.municipality().value())
                .and(Provenance.CHANNEL, by.channel().name());
        return new Entrance(
                this,
                by.counter() == null
                        ? told
                        : told.and(Provenance.COUNTER, by.counter().value()));
    }

    /** What came of a command: its answer, or why it was not done. */
    public Outcome attempt(Command command, MetaData metadata) {
        GenericEventMessage.clock = clock;
        touched.clear();
        int before = shelf.size();
        AtomicReference<CommandResultMessage<?>> result =
                new AtomicReference<>(asCommandResultMessage(new IllegalStateException("no answer")));
        commands.<Command, Object>dispatch(
                new GenericCommandMessage<>(command, metadata), (sent, answered) -> result.set(answered));
        return new Outcome(result.get(), shelf.from(before), new LinkedHashMap<>(touched));
    }

    private static Map<String, ?> carriedOver(Message<?> command) {
        Map<String, Object> data = new HashMap<>();
        for (String key : CARRIED_OVER) {
            if (command.getMetaData().containsKey(key)) {
                data.put(key, command.getMetaData().get(key));
            }
        }
        data.put(Provenance.COMMAND, command.getPayloadType().getSimpleName());
        data.put(Provenance.CAUSATION_ID, command.getIdentifier());
        data.put(
                Provenance.CORRELATION_ID,
                command.getMetaData().getOrDefault(Provenance.CORRELATION_ID, command.getIdentifier()));
        return data;
    }

    // --- history

    /** Everything that was recorded, with its metadata, in the order in which it was. */
    public List<DomainEventMessage<?>> recorded() {
        return shelf.all();
    }

    /** What was recorded about one resident, card, certificate, inquiry or notice, with its metadata. */
    public List<DomainEventMessage<?>> recorded(TextValue stream) {
        return shelf.of(stream.value());
    }

    /** All events in the order in which they were recorded. */
    public List<Event> events() {
        return recorded().stream().<Event>map(Office::event).toList();
    }

    /** The events of one resident, card, certificate, inquiry or notice. */
    public List<Event> events(TextValue stream) {
        return recorded(stream).stream().<Event>map(Office::event).toList();
    }

    /** All events of a kind, in the order in which they were recorded. */
    public <E extends Event> List<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The last event of a kind. */
    public <E extends Event> E last(Class<E> kind) {
        return events(kind).getLast();
    }

    private static Event event(DomainEventMessage<?> message) {
        return (Event) message.getPayload();
    }

    /** Forgets everything: another history begins. The clock stays as it is. */
    public void clear() {
        shelf.clear();
        touched.clear();
    }

    /** Where personal data is sealed. */
    public VaultInMemory vault() {
        return vault;
    }

    // --- state, as replay gives it

    /** A resident as its events make it. */
    public Resident resident(ResidentId id) {
        return replayed(residents, id);
    }

    /** A card as its events make it. */
    public MyNumberCard card(CardId id) {
        return replayed(cards, id);
    }

    /** A certificate as its events make it. */
    public ElectronicCertificate certificate(SerialNumber serial) {
        return replayed(certificates, serial);
    }

    /** An inquiry as its events make it. */
    public Inquiry inquiry(InquiryId id) {
        return replayed(inquiries, id);
    }

    /** A notice as its events make it. */
    public Notice notice(NoticeId id) {
        return replayed(notices, id);
    }

    /** A correction as its events make it. */
    public Correction correction(CorrectionId id) {
        return replayed(corrections, id);
    }

    /** A resident, card, certificate, inquiry, notice or correction as its events make it. */
    public Object replayed(TextValue id) {
        return switch (id) {
            case ResidentId resident -> resident(resident);
            case CardId card -> card(card);
            case SerialNumber serial -> certificate(serial);
            case InquiryId inquiry -> inquiry(inquiry);
            case NoticeId notice -> notice(notice);
            case CorrectionId correction -> correction(correction);
            default -> throw new IllegalArgumentException("no stream is named by " + id.getClass());
        };
    }

    /** What a dossier reads, with the cards of another repository, such as that of Axon's fixture. */
    public Dossiers dossiers(Repository<MyNumberCard> otherCards) {
        return new Dossiers(
                residents,
                otherCards,
                certificates,
                inquiries,
                notices,
                corrections,
                clock,
                NationalPolicy.JAPAN,
                municipalities,
                vault);
    }

    /** What a dossier reads, with the notices of another repository, such as that of Axon's fixture. */
    public Dossiers dossiersWithNotices(Repository<Notice> otherNotices) {
        return new Dossiers(
                residents,
                cards,
                certificates,
                inquiries,
                otherNotices,
                corrections,
                clock,
                NationalPolicy.JAPAN,
                municipalities,
                vault);
    }

    private static <T> T replayed(Repository<T> repository, TextValue id) {
        DefaultUnitOfWork<Message<?>> work = DefaultUnitOfWork.startAndGet(null);
        try {
            return repository.load(id.value()).invoke(Function.identity());
        } finally {
            work.rollback();
        }
    }

    /** A way in, with what it tells of those who use it. */
    public record Entrance(Office office, MetaData metadata) {
        /** The same with more metadata, such as a correlation. */
        public Entrance with(String key, String value) {
            return new Entrance(office, metadata.and(key, value));
        }

        /** Does a command. */
        public void send(Command command) {
            attempt(command).requireDone();
        }

        /** Does a command and gives its answer. */
        public <A> A send(Command command, Class<A> answer) {
            Outcome outcome = attempt(command);
            outcome.requireDone();
            return answer.cast(outcome.result().getPayload());
        }

        /** Does a command that the rules do not allow, and gives the refusal. */
        public Refusal refused(Command command) {
            return attempt(command).refusal().orElseThrow(() -> new AssertionError("not refused: " + command));
        }

        /** What came of a command. */
        public Outcome attempt(Command command) {
            return office.attempt(command, metadata);
        }
    }

    /**
     * What came of a command.
     *
     * @param recorded the events recorded by it
     * @param touched the streams that it read or wrote, by name, in the state in which it left them
     */
    public record Outcome(
            CommandResultMessage<?> result, List<DomainEventMessage<?>> recorded, Map<String, Object> touched) {
        /** Throws what kept the command from being done, where it was not. */
        public void requireDone() {
            if (result.isExceptional()) {
                throw result.exceptionResult() instanceof RuntimeException e
                        ? e
                        : new IllegalStateException(result.exceptionResult());
            }
        }

        /** Why it was refused by a rule, where it was. */
        public Optional<Refusal> refusal() {
            return result.isExceptional() && result.exceptionResult() instanceof Refusal refusal
                    ? Optional.of(refusal)
                    : Optional.empty();
        }

        /** The rule that refused it, where one did. */
        public Optional<Rule<?>> rule() {
            return refusal().map(Refusal::rule);
        }
    }

    private static final class AdjustableClock extends Clock {
        private Instant now =
                LocalDate.of(2020, 1, 1).atTime(12, 0).atZone(Moment.JAPAN).toInstant();

        @Override
        public ZoneId getZone() {
            return Moment.JAPAN;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the office is in Japan");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
