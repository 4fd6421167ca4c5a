package inkan;

import inkan.counter.Letter;
import inkan.counter.ShownDocument;
import inkan.counter.Visit;
import inkan.municipality.DocumentKind;
import inkan.municipality.Person;
import inkan.value.Applicant;
import inkan.value.InquiryId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Somebody who comes to a counter in a test, with what they bring. Documents are originals and without an end. */
public record Visitor(Visit visit) {
    /** A letter in which nothing is wrong. */
    public static final Letter GOOD_LETTER = new Letter(true, true, true);

    public static Visitor holder() {
        return new Visitor(Visit.of(Applicant.HOLDER));
    }

    public static Visitor representative() {
        return new Visitor(Visit.of(Applicant.LEGAL_REPRESENTATIVE));
    }

    public static Visitor agent() {
        return new Visitor(Visit.of(Applicant.VOLUNTARY_AGENT));
    }

    /** With documents of their own. */
    public Visitor with(DocumentKind... kinds) {
        return showing(kinds, kind -> new ShownDocument(kind, self(), null, true));
    }

    /** With documents of the holder. */
    public Visitor withTheHolders(DocumentKind... kinds) {
        return showing(kinds, kind -> new ShownDocument(kind, Person.HOLDER, null, true));
    }

    /** With a document of their own that is valid to the end of a day. */
    public Visitor withOneValidUntil(String day, DocumentKind kind) {
        return showing(new DocumentKind[] {kind}, each -> new ShownDocument(each, self(), LocalDate.parse(day), true));
    }

    /** With a copy of a document of their own. */
    public Visitor withACopyOf(DocumentKind kind) {
        return showing(new DocumentKind[] {kind}, each -> new ShownDocument(each, self(), null, false));
    }

    /** With the inquiry letter that came with the notice. */
    public Visitor withLetter(Letter letter) {
        return new Visitor(new Visit(visit.applicant(), visit.documents(), visit.reserved(), letter, visit.inquiry()));
    }

    /** After reservation. */
    public Visitor reserved() {
        return new Visitor(new Visit(visit.applicant(), visit.documents(), true, visit.letter(), visit.inquiry()));
    }

    /** For the second time, after an inquiry. */
    public Visitor onInquiry(@Nullable InquiryId inquiry) {
        return new Visitor(new Visit(visit.applicant(), visit.documents(), visit.reserved(), visit.letter(), inquiry));
    }

    private Person self() {
        return visit.applicant() == Applicant.HOLDER ? Person.HOLDER : Person.APPLICANT;
    }

    private Visitor showing(DocumentKind[] kinds, Function<DocumentKind, ShownDocument> document) {
        Set<ShownDocument> more = new HashSet<>(visit.documents());
        Arrays.stream(kinds).map(document).forEach(more::add);
        return new Visitor(new Visit(visit.applicant(), more, visit.reserved(), visit.letter(), visit.inquiry()));
    }
}
