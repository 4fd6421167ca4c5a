package inkan.view.asof;

import inkan.policy.PolicyTimeline;
import inkan.value.CardId;
import inkan.value.ResidentId;
import inkan.view.card.CardStatus;
import inkan.view.card.CardView;
import inkan.view.certificate.CertificateStatus;
import inkan.view.certificate.CertificateView;
import inkan.view.fold.Folded;
import inkan.view.fold.LogEntry;
import inkan.view.resident.ResidentStatus;
import inkan.view.resident.ResidentView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The streams of one answer, cut, and what is folded from each. For one thread. */
final class Past {
    private final Map<String, List<LogEntry>> streams;
    private final TreeSet<Long> unread = new TreeSet<>();

    private Past(Map<String, List<LogEntry>> streams) {
        this.streams = streams;
    }

    /** @param events of these streams, each stream's in its order */
    static Past of(Cut cut, List<Recorded> events) {
        Map<String, List<Recorded>> whole = new LinkedHashMap<>();
        events.forEach(event -> whole.computeIfAbsent(event.entry().stream(), stream -> new ArrayList<>())
                .add(event));
        Map<String, List<LogEntry>> streams = new LinkedHashMap<>();
        for (List<Recorded> stream : cut.of(List.copyOf(whole.values()))) {
            if (!stream.isEmpty()) {
                streams.put(
                        stream.getFirst().entry().stream(),
                        stream.stream().map(Recorded::entry).toList());
            }
        }
        return new Past(streams);
    }

    Optional<ResidentStatus> resident(ResidentId resident) {
        return found(ResidentView.statusAfter(events(resident.value())));
    }

    Optional<CardStatus> card(CardId card, ResidentStatus holder) {
        return found(CardView.statusAfter(events(card.value()), holder.municipality()));
    }

    /** In the order of the live answers. */
    List<CardStatus> cards(Collection<String> cards, ResidentStatus holder) {
        return cards.stream()
                .flatMap(card -> card(new CardId(card), holder).stream())
                .sorted(Comparator.comparing(
                                (CardStatus card) -> card.application().acceptedOn())
                        .thenComparing(card -> card.card().value()))
                .toList();
    }

    /** In the order of the live answers. */
    List<CertificateStatus> certificates(
            Collection<String> serials, ResidentStatus holder, LocalDate day, PolicyTimeline timeline) {
        return serials.stream()
                .flatMap(serial ->
                        found(CertificateView.statusAfter(events(serial), holder.residence(), day, timeline)).stream())
                .sorted(Comparator.comparing(CertificateStatus::issuedOn)
                        .thenComparing(certificate -> certificate.serial().value()))
                .toList();
    }

    /** Positions where folding came to its end before the stream did. */
    List<Long> unread() {
        return List.copyOf(unread);
    }

    private List<LogEntry> events(String stream) {
        return streams.getOrDefault(stream, List.of());
    }

    private <T> Optional<T> found(Folded<T> folded) {
        if (folded.stuckAt() != null) {
            unread.add(folded.stuckAt());
        }
        return folded.found();
    }
}
