package inkan.personal;

import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import java.util.Optional;

/**
 * Seals personal data under keys that are kept apart from the events, one for each resident and {@link RetentionClass}.
 * What is sealed for one resident cannot be opened as another's. Safe for use by many threads.
 */
public interface Vault {
    /**
     * Seals data of a resident; twice the same data gives two different results.
     *
     * @param earlier what was sealed for the resident before, whose key is used again; none where nothing was, and the
     *     resident gets a new key
     * @throws PersonalDataDestroyed where the key of {@code earlier} is destroyed
     */
    Sealed seal(ResidentId resident, Optional<Sealed> earlier, Personalia personal);

    /**
     * Opens what was sealed for a resident.
     *
     * @return empty once the key is destroyed
     * @throws IllegalStateException for data that was not sealed for this resident, or was changed since
     */
    Optional<Personalia> open(ResidentId resident, Sealed personal);
}
