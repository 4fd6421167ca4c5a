package inkan.municipality;

import inkan.rule.Cites;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality decides for itself.
 *
 * @param effectiveFrom the first day on which it decides so; visits before are not judged
 * @param counters at least one, each with an identifier of its own
 * @param admissions who may do what; each pair of procedure and applicant at most once
 * @param servesResidentsOf other municipalities by which it is appointed, and since when
 * @param inquiryLapsesAfter how long an inquiry stays open
 * @param secondNoticeAfter how long after an expiry notice came back a second one is due; absent: none is sent
 * @param fees what a procedure costs, in yen; one that is missing is free
 */
@Cites(
        id = "M-12",
        source = "D",
        en = "What a municipality decides for itself is one data file; another municipality needs no code.",
        ja = "市区町村の定めは1自治体1ファイルのデータとし、自治体の追加にプログラムの変更を要しない。")
public record Municipality(
        MunicipalityCode code,
        Name name,
        LocalDate effectiveFrom,
        List<Counter> counters,
        List<Admission> admissions,
        Map<MunicipalityCode, LocalDate> servesResidentsOf,
        Period inquiryLapsesAfter,
        @Nullable Period secondNoticeAfter,
        Map<Procedure, Integer> fees) {
    /** Before that day nobody could be appointed. */
    public static final LocalDate FIRST_APPOINTMENT = LocalDate.of(2024, 5, 27);

    public Municipality {
        counters = List.copyOf(counters);
        admissions = List.copyOf(admissions);
        servesResidentsOf = Map.copyOf(servesResidentsOf);
        Map<Procedure, Integer> yen = new EnumMap<>(Procedure.class);
        yen.putAll(fees);
        fees = Collections.unmodifiableMap(yen);
        requireCounters(counters);
        requireAdmissions(admissions);
        if (servesResidentsOf.values().stream().anyMatch(day -> day.isBefore(FIRST_APPOINTMENT))) {
            throw new InvalidValue("servesResidentsOf", "a day since " + FIRST_APPOINTMENT);
        }
        if (!effectiveFrom.plus(inquiryLapsesAfter).isAfter(effectiveFrom)) {
            throw new InvalidValue("inquiryLapsesAfter", "at least one day");
        }
        if (fees.values().stream().anyMatch(fee -> fee < 0)) {
            throw new InvalidValue("fees", "an amount in yen, 0 where it is free");
        }
    }

    private static void requireCounters(List<Counter> counters) {
        Set<CounterId> ids = new HashSet<>();
        if (counters.isEmpty() || !counters.stream().map(Counter::id).allMatch(ids::add)) {
            throw new InvalidValue("counters", "at least one counter, each with an identifier of its own");
        }
    }

    private static void requireAdmissions(List<Admission> admissions) {
        Set<Map.Entry<Procedure, Applicant>> pairs = new HashSet<>();
        if (!admissions.stream()
                .map(admission -> Map.entry(admission.procedure(), admission.applicant()))
                .allMatch(pairs::add)) {
            throw new InvalidValue("admissions", "each procedure at most once for each applicant");
        }
    }

    /** A counter by its identifier. */
    public Optional<Counter> counter(CounterId id) {
        return counters.stream().filter(counter -> counter.id().equals(id)).findFirst();
    }

    /** The ways in which the procedure is done for the applicant, in order of precedence; none where it is not. */
    public List<Way> ways(Procedure procedure, Applicant applicant) {
        return admissions.stream()
                .filter(admission -> admission.procedure() == procedure && admission.applicant() == applicant)
                .findFirst()
                .map(Admission::ways)
                .orElse(List.of());
    }

    /** Whether residents of that municipality are served here on that day: its own, and those it is appointed for. */
    public boolean serves(MunicipalityCode residence, LocalDate on) {
        LocalDate since = servesResidentsOf.get(residence);
        return residence.equals(code) || (since != null && !on.isBefore(since));
    }

    /** What the procedure costs, in yen. */
    public int fee(Procedure procedure) {
        return fees.getOrDefault(procedure, 0);
    }
}
