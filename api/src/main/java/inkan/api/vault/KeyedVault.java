package inkan.api.vault;

import inkan.personal.PersonalDataDestroyed;
import inkan.personal.Plaintext;
import inkan.personal.RetentionClass;
import inkan.personal.Vault;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.vault.PersonalKeys;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals under keys of the key store. The ciphertext is bound to the retention class and the resident, so that what stands
 * in one resident's event opens in no other's.
 */
public record KeyedVault(PersonalKeys keys) implements Vault {

    @Override
    public Sealed seal(ResidentId resident, Optional<Sealed> earlier, Personalia personal) {
        UUID key =
                earlier.filter(before -> !before.isClear()).map(KeyedVault::key).orElseGet(keys::fresh);
        byte[] data = keys.seal(key, bound(resident), Plaintext.of(personal)).orElseThrow(PersonalDataDestroyed::new);
        return new Sealed(key + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(data));
    }

    @Override
    public Optional<Personalia> open(ResidentId resident, Sealed personal) {
        return personal.isClear()
                ? Optional.of(Plaintext.ofUnsealed(personal))
                : keys.open(
                                key(personal),
                                bound(resident),
                                Base64.getUrlDecoder().decode(personal.data()))
                        .map(Plaintext::read);
    }

    private static UUID key(Sealed personal) {
        return UUID.fromString(personal.key());
    }

    private static byte[] bound(ResidentId resident) {
        return (RetentionClass.ISSUANCE_RECORD + "\0" + resident.value()).getBytes(StandardCharsets.UTF_8);
    }
}
