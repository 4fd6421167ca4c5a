package inkan.view.asof;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.policy.PolicyTimeline;
import inkan.resident.ResidentEvent;
import inkan.value.CardId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers how cards, certificates and residents stood: folded from their streams in the log by what folds the views that
 * people read, and never from these. Streams are short, so they are read whole and cut in memory. What is recorded while it
 * reads is left out.
 */
public final class AsOf {
    private final Streams log;
    private final Subjects subjects;
    private final PolicyTimeline timeline;

    /** @param sql on the views, which say no more than which certificates there are */
    public AsOf(Streams log, JdbcClient sql, PolicyTimeline timeline) {
        this.log = log;
        this.subjects = new Subjects(sql);
        this.timeline = timeline;
    }

    /** Whether the log holds anything under this identifier, at any time. */
    public boolean knows(TextValue subject) throws SQLException {
        return !log.of(List.of(subject.value()), Long.MAX_VALUE).isEmpty();
    }

    /**
     * How a card stood.
     *
     * @param today the day of which to tell where the cut names none
     * @return empty where nothing of it, or of its holder, was known
     * @throws inkan.policy.BeforeTheFirstPolicy where a certificate stood to be renewed on a day before the first policy
     */
    public Optional<CardDossier> card(CardId card, Cut cut, LocalDate today) throws SQLException {
        long position = position(cut);
        List<Recorded> own = log.of(List.of(card.value()), position);
        Optional<ResidentId> holder = first(own, CardEvent.AppliedFor.class, CardEvent.AppliedFor::resident);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Set<String> serials = new LinkedHashSet<>(subjects.certificatesOf(card));
        serials.addAll(loaded(own));
        var past = Past.of(cut, all(own, log.of(with(holder.get(), serials), position)));
        LocalDate day = cut.day(today);
        return past.resident(holder.get())
                .flatMap(resident -> past.card(card, resident)
                        .map(status -> new CardDossier(
                                position,
                                day,
                                status.expiresOn() != null && status.expiresOn().isBefore(day),
                                status,
                                past.certificates(serials, resident, day, timeline),
                                resident,
                                past.unread())));
    }

    /** How a certificate stood, as {@link #card}. */
    public Optional<CertificateDossier> certificate(SerialNumber serial, Cut cut, LocalDate today) throws SQLException {
        long position = position(cut);
        List<Recorded> own = log.of(List.of(serial.value()), position);
        Optional<ResidentId> holder = first(own, CertificateEvent.Issued.class, CertificateEvent.Issued::resident)
                .or(() -> first(own, CertificateEvent.FormerImported.class, CertificateEvent.FormerImported::resident));
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        var past = Past.of(cut, all(own, log.of(List.of(holder.get().value()), position)));
        LocalDate day = cut.day(today);
        return past.resident(holder.get())
                .flatMap(resident -> past.certificates(List.of(serial.value()), resident, day, timeline).stream()
                        .findFirst()
                        .map(status -> new CertificateDossier(position, day, status, resident, past.unread())));
    }

    /** How a resident stood, as {@link #card}. */
    public Optional<ResidentDossier> resident(ResidentId resident, Cut cut, LocalDate today) throws SQLException {
        long position = position(cut);
        List<Recorded> own = log.of(List.of(resident.value()), position);
        List<String> cards = own.stream()
                .flatMap(event -> of(event, ResidentEvent.CardAppliedFor.class).stream())
                .map(applied -> applied.card().value())
                .distinct()
                .toList();
        List<Recorded> ofCards = cards.isEmpty() ? List.of() : log.of(cards, position);
        Set<String> serials = new LinkedHashSet<>(subjects.certificatesOf(resident));
        serials.addAll(loaded(ofCards));
        List<Recorded> ofCertificates = serials.isEmpty() ? List.of() : log.of(serials, position);
        var past = Past.of(cut, all(all(own, ofCards), ofCertificates));
        LocalDate day = cut.day(today);
        return past.resident(resident)
                .map(status -> new ResidentDossier(
                        position,
                        day,
                        status,
                        past.cards(cards, status),
                        past.certificates(serials, status, day, timeline),
                        past.unread()));
    }

    private long position(Cut cut) throws SQLException {
        long head = log.head();
        return cut.position() == null ? head : Math.min(head, cut.position());
    }

    private static List<Recorded> all(List<Recorded> some, List<Recorded> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Collection<String> with(ResidentId holder, Set<String> serials) {
        Set<String> streams = new LinkedHashSet<>(serials);
        streams.add(holder.value());
        return streams;
    }

    private static List<String> loaded(List<Recorded> ofCards) {
        return ofCards.stream()
                .flatMap(event -> of(event, CardEvent.CertificateLoaded.class).stream())
                .map(loaded -> loaded.serial().value())
                .toList();
    }

    private static <E, T> Optional<T> first(List<Recorded> stream, Class<E> type, Function<E, T> part) {
        return stream.stream()
                .flatMap(event -> of(event, type).stream())
                .findFirst()
                .map(part);
    }

    private static <E> Optional<E> of(Recorded event, Class<E> type) {
        return Optional.ofNullable(event.entry().event())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
