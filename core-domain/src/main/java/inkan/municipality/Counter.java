package inkan.municipality;

import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.InvalidValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A counter 窓口 of a municipality.
 *
 * @param id as the header {@code Inkan-Counter} names it
 * @param address where it is; {@code null} where the municipality does not say
 * @param telephone its number; {@code null} where the municipality does not say
 * @param hours when it is open; {@code null} where the municipality does not say
 * @param procedures what is done here, and how each is reserved; at least one
 * @param applicants who is served here; at least one
 */
public record Counter(
        CounterId id,
        Name name,
        @Nullable Name address,
        @Nullable String telephone,
        @Nullable OpeningHours hours,
        Map<Procedure, Reservation> procedures,
        Set<Applicant> applicants) {
    public Counter {
        if (procedures.isEmpty()) {
            throw new InvalidValue("procedures", "at least one procedure that is done at the counter");
        }
        if (applicants.isEmpty()) {
            throw new InvalidValue("applicants", "at least one applicant who is served at the counter");
        }
        if (telephone == null && procedures.containsValue(Reservation.BY_TELEPHONE)) {
            throw new InvalidValue("telephone", "the number by which a visit to the counter is reserved");
        }
        procedures = Collections.unmodifiableMap(new EnumMap<>(procedures));
        applicants = Collections.unmodifiableSet(EnumSet.copyOf(applicants));
    }

    /** Whether the procedure is done here. */
    public boolean serves(Procedure procedure) {
        return procedures.containsKey(procedure);
    }

    /** Whether somebody of that kind is served here. */
    public boolean admits(Applicant applicant) {
        return applicants.contains(applicant);
    }

    /** How the procedure is reserved; nothing where it is not done here. */
    public Optional<Reservation> reservation(Procedure procedure) {
        return Optional.ofNullable(procedures.get(procedure));
    }
}
