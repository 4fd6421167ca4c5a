package inkan.checkpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * A key that signs notes: Ed25519, by the JDK. Written as {@code PRIVATE+KEY+name+id+base64(0x01 ‖ seed)}, as Go's
 * {@code sumdb/note} does; never printed, never in the database.
 */
@CheckReturnValue
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed.clone();
        try {
            // The JDK makes a public key of a seed in one place only: where it makes both at random.
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
            pairs.initialize(NamedParameterSpec.ED25519, new Known(seed));
            var pair = pairs.generateKeyPair();
            this.privateKey = pair.getPrivate();
            byte[] encoded = pair.getPublic().getEncoded();
            this.verifier = new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - SEED, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** A new key. */
    public static SigningKey generate(String name) {
        var seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return ofSeed(name, seed);
    }

    /** The key of a seed of 32 bytes. */
    static SigningKey ofSeed(String name, byte[] seed) {
        return new SigningKey(KeyName.required(name), seed);
    }

    /** @throws MalformedNoteException where the text is no such key; it is never shown */
    public static SigningKey parse(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new MalformedNoteException("a signing key is PRIVATE+KEY+name+id+key");
        }
        var key = ofSeed(parts[0], KeyName.ed25519(parts[2]));
        if (!KeyName.hex(key.verifier.id()).equals(parts[1])) {
            throw new MalformedNoteException("the id of the signing key is not the one of its name and key");
        }
        return key;
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The key's signature over a text. */
    NoteSignature sign(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return new NoteSignature(verifier.name(), verifier.id(), ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** The secret, for its file. */
    String secret() {
        return PREFIX + verifier.name() + "+" + KeyName.hex(verifier.id()) + "+" + KeyName.encoded(seed);
    }

    /** Says which key it is, and no secret. */
    @Override
    public String toString() {
        return "signing key of " + verifier;
    }

    /** Hands out bytes that are known. */
    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        Known(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
