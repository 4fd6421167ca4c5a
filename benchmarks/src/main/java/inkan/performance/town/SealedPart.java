package inkan.performance.town;

import inkan.personal.Plaintext;
import inkan.personal.Vault;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where in an event of the template personal data stands unsealed.
 *
 * @param from where it begins
 * @param to behind its end
 */
record SealedPart(int from, int to, Personalia personal) {
    private static final String BEFORE = "\"personal\":\"";

    static Optional<SealedPart> in(byte[] payload) {
        String text = new String(payload, StandardCharsets.ISO_8859_1);
        int from = text.indexOf(BEFORE) + BEFORE.length();
        if (from < BEFORE.length()) {
            return Optional.empty();
        }
        int to = text.indexOf('"', from);
        return Optional.of(new SealedPart(from, to, Plaintext.ofUnsealed(new Sealed(text.substring(from, to)))));
    }

    /** The same event with another sealing there. */
    byte[] filled(byte[] payload, Sealed sealed) {
        byte[] part = sealed.value().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(payload.length - (to - from) + part.length)
                .put(payload, 0, from)
                .put(part)
                .put(payload, to, payload.length - to)
                .array();
    }

    /** Seals all that a resident has under one key: it remembers the keys of those whose data is sealed again. */
    static final class Seal {
        private final Vault vault;
        private final Set<String> sealedAgain;
        private final Map<String, Sealed> earlier = new HashMap<>();

        /** @param sealedAgain streams of the template's residents whose data is sealed more than once */
        Seal(Vault vault, Set<String> sealedAgain) {
            this.vault = vault;
            this.sealedAgain = new HashSet<>(sealedAgain);
        }

        Sealed seal(String ofTemplate, String resident, Personalia personal) {
            Sealed sealed = vault.seal(new ResidentId(resident), Optional.ofNullable(earlier.get(resident)), personal);
            if (sealedAgain.contains(ofTemplate)) {
                earlier.computeIfAbsent(resident, first -> new Sealed(sealed.key() + ".AA"));
            }
            return sealed;
        }
    }
}
