package inkan.municipality;

import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The municipalities whose policy is known. Visits to any other are not judged.
 *
 * @param byCode each under its own code, in the order of the codes
 */
public record Municipalities(Map<MunicipalityCode, Municipality> byCode) {
    /** None is known, no visit is judged. */
    public static final Municipalities NONE = new Municipalities(Map.of());

    public Municipalities {
        Map<MunicipalityCode, Municipality> ordered =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        ordered.putAll(byCode);
        if (ordered.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(each.getValue().code()))) {
            throw new InvalidValue("municipalities", "each under its own code");
        }
        byCode = Collections.unmodifiableMap(ordered);
    }

    /** These municipalities, of each code one. */
    public static Municipalities of(Collection<Municipality> all) {
        Map<MunicipalityCode, Municipality> byCode =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        all.forEach(each -> {
            if (byCode.put(each.code(), each) != null) {
                throw new InvalidValue("municipalities", "of each code one");
            }
        });
        return new Municipalities(byCode);
    }

    /** The policy of a municipality, where it is known. */
    public Optional<Municipality> of(MunicipalityCode code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
