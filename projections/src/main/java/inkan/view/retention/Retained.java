package inkan.view.retention;

import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.view.Place;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resident whose personal data is kept.
 *
 * @param municipality the municipality of residence, or the last one
 * @param overSince the first day after retention
 * @param askedBy who asked for the destruction, while that is pending
 * @param askedOn when
 */
public record Retained(
        ResidentId resident,
        MunicipalityCode municipality,
        LocalDate overSince,
        @Nullable String askedBy,
        @Nullable LocalDate askedOn) {
    /** Where it stands on the list of those whose destruction is to be asked for. */
    public Place place() {
        return new Place(overSince, resident.value());
    }

    /** Where it stands on the list of those whose destruction is to be decided about. */
    public Place placeByRequest() {
        return new Place(Objects.requireNonNull(askedOn), resident.value());
    }
}
