package inkan.performance.town;

import inkan.certificate.CertificateEvent;
import inkan.certificate.ElectronicCertificate;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.log.StoredEventSerializer;
import inkan.personal.Vault;
import inkan.policy.Bound;
import inkan.policy.NationalPolicy;
import inkan.resident.Resident;
import inkan.resident.ResidentEvent;
import inkan.value.AttributesDigest;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.SerialNumber;
import inkan.value.Sex;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Residents of a hundred municipalities, each with the two certificates of a card that end on one day, so that each is due
 * one notice. One in ten is due in {@link #MONTH}, the others on other days of five years; the first
 * {@value #ON_THE_DAY} are due on {@link #DAY} in {@link #PLACE}, where nobody else is, however many residents there are.
 */
public final class ExpiringTown {
    /** The month in which one in ten is due. */
    public static final YearMonth MONTH = YearMonth.of(2027, 3);

    /** A day on which, in one place, as many are due in a small town as in a big one. */
    public static final LocalDate DAY = LocalDate.of(2027, 4, 15);

    /** How many. */
    public static final int ON_THE_DAY = 1_000;

    /** Events of each resident. */
    public static final int EVENTS_EACH = 3;

    private static final int PLACES = 100;
    private static final int ONE_IN = 10;
    private static final int PERIOD_DAYS = 5 * 365;
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 1);

    /** All municipalities; they are synthetic. */
    public static final List<MunicipalityCode> PLACES_OF_ALL =
            IntStream.range(0, PLACES).mapToObj(ExpiringTown::place).toList();

    /** The place of those who are due on {@link #DAY}. */
    public static final MunicipalityCode PLACE = PLACES_OF_ALL.getFirst();

    private static final Instant RECORDED = Instant.parse("2022-05-15T01:00:00Z");
    private static final LocalDate ISSUED = LocalDate.of(2022, 5, 15);
    private static final String RESIDENT = "resident-blank";
    private static final String NAME = "見本 花子";
    private static final String CARD = "card-blank";
    private static final String SERIAL = "cert-blank";
    private static final LocalDate EXPIRY = LocalDate.of(2099, 9, 9);
    private static final Sealed BLANK = new Sealed(Sealed.CLEAR + ".blank");
    private static final List<String> BLANKS =
            List.of(RESIDENT, CARD, SERIAL, EXPIRY.toString(), PLACE.value(), BLANK.value());

    private final Vault vault;
    private final Form registered;
    private final Form userAuthentication;
    private final Form signature;

    /** Residents whose events are written and sealed so. */
    public ExpiringTown(StoredEventSerializer serializer, Vault vault) {
        this.vault = vault;
        var digest = new AttributesDigest("0".repeat(64));
        Map<String, String> metadata = Map.of(
                Provenance.ACTOR, "synthetic-town",
                Provenance.ROLE, "rehearsal",
                Provenance.MUNICIPALITY, PLACE.value(),
                Provenance.CHANNEL, Channel.REGISTER.name(),
                Provenance.EFFECTIVE_ON, ISSUED.toString(),
                Provenance.POLICY_VERSION, NationalPolicy.JAPAN.on(ISSUED).id(),
                Provenance.COMMAND, "synthetic",
                Provenance.CAUSATION_ID, new UUID(0, 1).toString(),
                Provenance.CORRELATION_ID, new UUID(0, 1).toString());
        registered = Form.of(
                new ResidentEvent.Registered(
                        new ResidentId(RESIDENT),
                        PLACE,
                        BLANK,
                        digest,
                        Nationality.JAPANESE,
                        null,
                        false,
                        Residence.JAPAN),
                Resident.class,
                metadata,
                BLANKS,
                serializer);
        userAuthentication = certificate(CertificateKind.USER_AUTHENTICATION, null, metadata, serializer);
        signature = certificate(CertificateKind.SIGNATURE, digest, metadata, serializer);
    }

    private static Form certificate(
            CertificateKind kind,
            @Nullable AttributesDigest digest,
            Map<String, String> metadata,
            StoredEventSerializer serializer) {
        return Form.of(
                new CertificateEvent.Issued(
                        new SerialNumber(SERIAL),
                        new ResidentId(RESIDENT),
                        new CardId(CARD),
                        Carrier.CARD,
                        kind,
                        ISSUED,
                        EXPIRY,
                        5,
                        Bound.BIRTHDAY,
                        digest,
                        null),
                ElectronicCertificate.class,
                metadata,
                BLANKS,
                serializer);
    }

    /** The events of residents of these numbers, resident by resident, made as they are taken. */
    public Iterator<Row> rows(long from, long to) {
        return LongStream.range(from, to).boxed().flatMap(this::events).iterator();
    }

    /** The identifier of a resident. */
    public static String resident(long number) {
        return "resident-x-" + digits(number);
    }

    /** Writes the addressee file of residents with numbers below this. */
    public static Path addressees(Path file, long residents) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("resident,name,postal_code,address\r\n");
            for (long resident = 0; resident < residents; resident++) {
                lines.write("%s,%s,100-0000,%s\r\n".formatted(resident(resident), NAME, address(resident)));
            }
        }
        return file;
    }

    private Stream<Row> events(long number) {
        String digits = digits(number);
        String resident = resident(number);
        String card = "card-x-" + digits;
        String expiry = due(number)
                .plus(NationalPolicy.JAPAN.on(ISSUED).notices().due())
                .toString();
        String place = (number < ON_THE_DAY ? PLACE : PLACES_OF_ALL.get((int) (number / ONE_IN % PLACES))).value();
        String first = "cert-x-" + digits + "-u";
        String second = "cert-x-" + digits + "-s";
        return Stream.of(
                registered.filled(
                        resident, id(number, 1), RECORDED, resident, card, first, expiry, place, sealed(number)),
                userAuthentication.filled(first, id(number, 2), RECORDED, resident, card, first, expiry, place),
                signature.filled(second, id(number, 3), RECORDED, resident, card, second, expiry, place));
    }

    private String sealed(long number) {
        var personal = new Personalia(NAME, address(number), LocalDate.of(1990, 10, 10), Sex.FEMALE);
        return vault.seal(new ResidentId(resident(number)), Optional.empty(), personal)
                .value();
    }

    private static String address(long number) {
        return "架空県見本市見本台" + number + "番";
    }

    private static LocalDate due(long number) {
        if (number < ON_THE_DAY) {
            return DAY;
        }
        return number % ONE_IN == 0
                ? MONTH.atDay((int) (number / ONE_IN / PLACES % MONTH.lengthOfMonth()) + 1)
                : FIRST_DAY.plusDays(number % PERIOD_DAYS);
    }

    private static String digits(long number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    /** As different as random ones. */
    private static UUID id(long number, int event) {
        long mixed = (number * EVENTS_EACH + event) * 0x9E3779B97F4A7C15L;
        return new UUID((mixed & ~0xF000L) | 0x4000L, number << 2 | event | Long.MIN_VALUE);
    }

    private static MunicipalityCode place(int number) {
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> code("990%02d%d".formatted(number, check)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<MunicipalityCode> code(String digits) {
        try {
            return Optional.of(new MunicipalityCode(digits));
        } catch (InvalidValue wrongCheckDigit) {
            return Optional.empty();
        }
    }
}
