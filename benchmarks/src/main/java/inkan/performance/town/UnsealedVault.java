package inkan.performance.town;

import inkan.personal.Plaintext;
import inkan.personal.Vault;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import java.util.Optional;

/** Seals nothing: for a template, of which each copy is sealed for itself. */
final class UnsealedVault implements Vault {
    @Override
    public Sealed seal(ResidentId resident, Optional<Sealed> earlier, Personalia personal) {
        return Plaintext.unsealed(personal);
    }

    @Override
    public Optional<Personalia> open(ResidentId resident, Sealed personal) {
        return Optional.of(Plaintext.ofUnsealed(personal));
    }
}
