package inkan.api.guide;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.QueryParameters;
import inkan.card.CardState;
import inkan.certificate.CertificateState;
import inkan.counter.Letter;
import inkan.counter.ShownDocument;
import inkan.counter.Visit;
import inkan.guide.Question;
import inkan.guide.ToldCard;
import inkan.guide.ToldCertificate;
import inkan.inquiry.ReplyFault;
import inkan.municipality.DocumentKind;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.municipality.Person;
import inkan.municipality.Procedure;
import inkan.value.Applicant;
import inkan.value.CertificateKind;
import inkan.value.CounterId;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.Personalia;
import inkan.value.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what is asked of the guide. Only what is known is taken, and nothing that came in is repeated. */
record GuideParameters(QueryParameters given, Municipalities municipalities, LocalDateTime now) {
    static final String MUNICIPALITY = "municipality";
    static final String PROCEDURE = "procedure";
    static final String APPLICANT = "applicant";
    static final String BORN = "born";
    static final String COUNTER = "counter";
    static final String RESIDENCE = "residence";
    static final String DOCUMENTS = "documents";
    static final String LETTER = "letter";
    static final String RESERVED = "reserved";
    static final String CARD = "card";
    static final String CERTIFICATES = "certificates";
    static final String KINDS = "kinds";
    static final String AT = "at";
    static final String LANG = "lang";

    /** All of them with what they say, those first without which there is no answer. */
    static final Map<String, String> WORDS = words();

    /** Those without which there is no answer. */
    static final List<String> REQUIRED = List.of(MUNICIPALITY, PROCEDURE, APPLICANT, BORN);

    private static final int MOST = 40;
    private static final String DAY = "a day of the calendar as yyyy-MM-dd";

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put(MUNICIPALITY, "where the visit would be, a municipality with a file");
        words.put(PROCEDURE, "what is to be done: " + names(Procedure.class));
        words.put(APPLICANT, "who would come: " + names(Applicant.class));
        words.put(BORN, "the holder's date of birth");
        words.put(COUNTER, "one counter; without it the one where most comes of the visit");
        words.put(RESIDENCE, "the holder's municipality of residence; without it the same municipality");
        words.put(
                DOCUMENTS,
                "what would be shown, with commas between: KIND:HOLDER or KIND:APPLICANT, then :yyyy-MM-dd where it ends, then"
                        + " :COPY where it is one; kinds are " + names(DocumentKind.class));
        words.put(
                LETTER,
                "the inquiry letter of the notice: IN_ORDER, or with commas between " + names(ReplyFault.class));
        words.put(RESERVED, "whether the visit would be reserved: true or false");
        words.put(CARD, "the card as STATE:yyyy-MM-dd with its last valid day; states are " + names(CardState.class));
        words.put(
                CERTIFICATES,
                "the certificates on it, with commas between: KIND:STATE:yyyy-MM-dd; kinds are "
                        + names(CertificateKind.class) + ", states " + names(CertificateState.class));
        words.put(KINDS, "the kinds of certificates concerned, with commas between");
        words.put(AT, "when the visit would be, in Japan: 2026-06-08T10:00 or 2026-06-08; without it now");
        words.put(LANG, "ja or en; without it ja");
        return Collections.unmodifiableMap(words);
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    Language language() {
        return optional(LANG, Language::named).orElse(Language.JA);
    }

    LocalDateTime at() {
        return optional(AT, text -> {
                    try {
                        return text.contains("T")
                                ? LocalDateTime.parse(text)
                                : LocalDate.parse(text).atTime(now.toLocalTime());
                    } catch (DateTimeException noTime) {
                        throw new InvalidValue(AT, "a time as 2026-06-08T10:00 in Japan, or a day as 2026-06-08");
                    }
                })
                .orElse(now);
    }

    /** The counter asked for, which has to be one of the municipality. */
    Optional<CounterId> counter(Municipality municipality) {
        return optional(COUNTER, CounterId::new).map(counter -> {
            if (municipality.counter(counter).isEmpty()) {
                throw Rejection.of(Fault.UNKNOWN_COUNTER);
            }
            return counter;
        });
    }

    Question question() {
        MunicipalityCode code = given.required(MUNICIPALITY, MunicipalityCode::new);
        Municipality municipality = municipalities.of(code).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_MUNICIPALITY));
        Procedure procedure =
                given.required(PROCEDURE, text -> QueryParameters.constant(PROCEDURE, Procedure.class, text));
        Applicant applicant =
                given.required(APPLICANT, text -> QueryParameters.constant(APPLICANT, Applicant.class, text));
        LocalDate born =
                given.required(BORN, text -> new Personalia(null, null, day(BORN, text), Sex.UNRECORDED).dateOfBirth());
        LocalDate today = at().toLocalDate();
        if (born.isAfter(today)) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, BORN, "a day not after the visit");
        }
        return new Question(
                municipality,
                optional(RESIDENCE, MunicipalityCode::new).orElse(code),
                procedure,
                new Visit(applicant, documents(), reserved(), letter(), null),
                born,
                today,
                optional(CARD, GuideParameters::card).orElse(null),
                certificates(),
                kinds());
    }

    private Set<ShownDocument> documents() {
        Set<ShownDocument> shown = new HashSet<>();
        items(DOCUMENTS).forEach(text -> shown.add(document(text)));
        return shown;
    }

    /** {@code DRIVING_LICENCE:APPLICANT}, then {@code :2027-03-31} where it ends, and {@code :COPY} where it is one. */
    private static ShownDocument document(String text) {
        String[] parts = text.split(":", -1);
        boolean copy = parts[parts.length - 1].equals("COPY");
        int told = copy ? parts.length - 1 : parts.length;
        if (told < 2 || told > 3) {
            throw malformed(
                    DOCUMENTS,
                    "KIND:HOLDER or KIND:APPLICANT each, then :yyyy-MM-dd where it ends, :COPY where it is one");
        }
        return new ShownDocument(
                QueryParameters.constant(DOCUMENTS, DocumentKind.class, parts[0]),
                QueryParameters.constant(DOCUMENTS, Person.class, parts[1]),
                told == 3 ? day(DOCUMENTS, parts[2]) : null,
                !copy);
    }

    private boolean reserved() {
        return optional(RESERVED, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new InvalidValue(RESERVED, "true or false");
                })
                .orElse(false);
    }

    /** {@code IN_ORDER}, or what is wrong with it. */
    private @Nullable Letter letter() {
        List<String> told = items(LETTER);
        if (told.isEmpty()) {
            return null;
        }
        Set<ReplyFault> faults = EnumSet.noneOf(ReplyFault.class);
        if (!told.equals(List.of("IN_ORDER"))) {
            told.forEach(text -> faults.add(QueryParameters.constant(LETTER, ReplyFault.class, text, "IN_ORDER")));
        }
        return new Letter(
                !faults.contains(ReplyFault.INCOMPLETE),
                !faults.contains(ReplyFault.UNSEALED),
                !faults.contains(ReplyFault.NAME_OR_ADDRESS_CHANGED));
    }

    private static ToldCard card(String text) {
        String[] parts = parts(CARD, text, 2, "STATE:yyyy-MM-dd, its state and its last valid day");
        return new ToldCard(QueryParameters.constant(CARD, CardState.class, parts[0]), day(CARD, parts[1]));
    }

    private Map<CertificateKind, ToldCertificate> certificates() {
        Map<CertificateKind, ToldCertificate> told = new EnumMap<>(CertificateKind.class);
        for (String text : items(CERTIFICATES)) {
            String[] parts = parts(CERTIFICATES, text, 3, "KIND:STATE:yyyy-MM-dd each, of each kind one");
            ToldCertificate certificate = new ToldCertificate(
                    QueryParameters.constant(CERTIFICATES, CertificateState.class, parts[1]),
                    day(CERTIFICATES, parts[2]));
            if (told.put(QueryParameters.constant(CERTIFICATES, CertificateKind.class, parts[0]), certificate)
                    != null) {
                throw malformed(CERTIFICATES, "KIND:STATE:yyyy-MM-dd each, of each kind one");
            }
        }
        return told;
    }

    private Set<CertificateKind> kinds() {
        Set<CertificateKind> kinds = EnumSet.noneOf(CertificateKind.class);
        items(KINDS).forEach(text -> kinds.add(QueryParameters.constant(KINDS, CertificateKind.class, text)));
        return kinds;
    }

    private <T> Optional<T> optional(String name, Function<String, T> type) {
        return given.text(name, "one value").map(text -> QueryParameters.value(name, text, type));
    }

    /** What stands between commas. */
    private List<String> items(String name) {
        List<String> items = given.text(name, "one value, with commas between its items").stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .toList();
        if (items.size() > MOST) {
            throw malformed(name, "at most " + MOST + " items");
        }
        return items;
    }

    private static String[] parts(String name, String text, int number, String form) {
        String[] parts = text.split(":", -1);
        if (parts.length != number) {
            throw malformed(name, form);
        }
        return parts;
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw malformed(name, DAY);
        }
    }

    private static Rejection malformed(String name, String form) {
        return Rejection.atParameter(Fault.MALFORMED_PARAMETER, name, form);
    }
}
