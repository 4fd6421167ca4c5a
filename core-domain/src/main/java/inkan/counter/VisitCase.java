package inkan.counter;

import inkan.municipality.Counter;
import inkan.municipality.DocumentDemand;
import inkan.municipality.DocumentKind;
import inkan.municipality.DocumentList;
import inkan.municipality.Municipality;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A visit to be judged. What is asked of it is asked only as far as it is told: where no visit is told, that is all there
 * is to say.
 *
 * @param municipality the municipality whose counter it is
 * @param residence the holder's municipality of residence
 * @param counter the counter, where one is named
 * @param visit the visit, where one is told
 * @param holderAge the holder's age today, in full years
 * @param inquiry the inquiry that the visit names, where it names one
 */
public record VisitCase(
        Municipality municipality,
        MunicipalityCode residence,
        Procedure procedure,
        @Nullable CounterId counter,
        @Nullable Visit visit,
        int holderAge,
        @Nullable NamedInquiry inquiry,
        LocalDate today) {

    boolean isTold() {
        return visit != null && counter != null;
    }

    Optional<Applicant> applicant() {
        return Optional.ofNullable(visit).map(Visit::applicant);
    }

    boolean isBy(Applicant applicant) {
        return visit != null && visit.applicant() == applicant;
    }

    Optional<Counter> knownCounter() {
        return Optional.ofNullable(counter).flatMap(municipality::counter);
    }

    /** The ways in which it is done here for the applicant and a holder of that age. */
    List<Way> ways() {
        return applicant()
                .map(by -> municipality.ways(procedure, by).stream()
                        .filter(way -> way.isOpenAt(holderAge))
                        .toList())
                .orElse(List.of());
    }

    /** The first way whose letter is there and whose documents are shown and count; it is the way taken. */
    Optional<Way> way() {
        return firstWayMetBy(document -> document.countsOn(today));
    }

    /** The first way that it would be if every paper counted. */
    Optional<Way> wayByPapersAlone() {
        return firstWayMetBy(document -> true);
    }

    private Optional<Way> firstWayMetBy(Predicate<ShownDocument> counts) {
        Set<DocumentKind> ofHolder = shown(Person.HOLDER, counts);
        Set<DocumentKind> ofApplicant = shown(Person.APPLICANT, counts);
        return ways().stream()
                .filter(way -> !way.noticeLetter() || hasLetterAsRegistered())
                .filter(way -> way.ofHolder().isMetBy(ofHolder))
                .filter(way -> way.ofApplicant().isMetBy(ofApplicant))
                .findFirst();
    }

    private Set<DocumentKind> shown(Person of, Predicate<ShownDocument> counts) {
        Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
        if (visit != null) {
            visit.documents().stream()
                    .filter(document -> document.of() == of)
                    .filter(counts)
                    .map(ShownDocument::kind)
                    .forEach(kinds::add);
        }
        return kinds;
    }

    private boolean hasLetterAsRegistered() {
        return visit != null && visit.letter() != null && visit.letter().printedAsRegistered();
    }

    /** Whether a letter counts here and the one that is brought is not completed or not sealed. */
    boolean hasFaultyLetter() {
        return visit != null
                && visit.letter() != null
                && !(visit.letter().complete() && visit.letter().sealed())
                && ways().stream().anyMatch(Way::noticeLetter);
    }

    /** Papers that are shown and do not count today. */
    Set<DocumentKind> papersThatDoNotCount() {
        Set<DocumentKind> kinds = new TreeSet<>();
        if (visit != null) {
            visit.documents().stream()
                    .filter(document -> !document.countsOn(today))
                    .map(ShownDocument::kind)
                    .forEach(kinds::add);
        }
        return kinds;
    }

    /** Whether the way taken is one of two visits. */
    public boolean takesTwoVisits() {
        return way().filter(way -> way.visits() == Visits.TWO).isPresent();
    }

    /** Whether the inquiry named is one that the rule is kept by; where none is asked for, every rule is. */
    boolean inquiryIs(Predicate<NamedInquiry> so) {
        return inquiry == null || !takesTwoVisits() || so.test(inquiry);
    }

    /** What the ways ask for, in the words of the municipality's file. */
    String needed() {
        return ways().stream().map(VisitCase::needed).collect(Collectors.joining(" | "));
    }

    private static String needed(Way way) {
        List<String> needed = new ArrayList<>();
        if (way.noticeLetter()) {
            needed.add("NOTICE_LETTER");
        }
        add(needed, Person.HOLDER, way.ofHolder());
        add(needed, Person.APPLICANT, way.ofApplicant());
        return String.join("; ", needed);
    }

    private static void add(List<String> needed, Person of, DocumentDemand demand) {
        if (!demand.alternatives().isEmpty()) {
            needed.add(demand.alternatives().stream()
                    .map(lists -> lists.stream().map(DocumentList::name).collect(Collectors.joining(" + ")))
                    .collect(Collectors.joining(" / ", of + ": ", "")));
        }
    }
}
