package inkan;

import inkan.personal.PersonalDataDestroyed;
import inkan.personal.Plaintext;
import inkan.personal.Vault;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps keys as the real vault does, and encrypts nothing, so that tests can tell what stands in an event. Keys are
 * counted, so that a history is the same in every run.
 */
public final class VaultInMemory implements Vault {
    private final Map<String, ResidentId> holders = new HashMap<>();
    private final Set<String> destroyed = new HashSet<>();

    @Override
    public Sealed seal(ResidentId resident, Optional<Sealed> earlier, Personalia personal) {
        String key =
                earlier.filter(before -> !before.isClear()).map(Sealed::key).orElseGet(this::freshKey);
        if (destroyed.contains(key)) {
            throw new PersonalDataDestroyed();
        }
        holders.putIfAbsent(key, resident);
        return sealed(key, personal);
    }

    private String freshKey() {
        return new UUID(0, holders.size() + 1L).toString();
    }

    @Override
    public Optional<Personalia> open(ResidentId resident, Sealed personal) {
        if (!personal.isClear() && !resident.equals(holders.get(personal.key()))) {
            throw new IllegalStateException(personal + " was not sealed for " + resident);
        }
        return destroyed.contains(personal.key()) ? Optional.empty() : Optional.of(read(personal));
    }

    /** Destroys a key for good. */
    public void destroy(String key) {
        destroyed.add(key);
    }

    /** Sealed under some key, for events that no command has made. */
    public static Sealed sealed(Personalia personal) {
        return sealed(new UUID(0, 0).toString(), personal);
    }

    private static Sealed sealed(String key, Personalia personal) {
        return new Sealed(key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(Plaintext.of(personal)));
    }

    /** What stands in it, whether its key is destroyed or not. */
    public static Personalia read(Sealed sealed) {
        return Plaintext.read(Base64.getUrlDecoder().decode(sealed.data()));
    }
}
