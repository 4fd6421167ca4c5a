package inkan.checkpoint;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The public half of a key that signs notes: {@code name+id+base64(0x01 ‖ public key)}, as C2SP signed-note and Go's
 * {@code sumdb/note} write it.
 *
 * @param name without white space and plus
 * @param publicKey 32 bytes, Ed25519 (RFC 8032)
 */
@CheckReturnValue
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode are our own
public record VerifierKey(String name, byte[] publicKey) {

    /** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410), up to the key itself. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws MalformedNoteException for a name that no key may have, or a key that has not 32 bytes */
    public VerifierKey {
        KeyName.required(name);
        if (publicKey.length != 32) {
            throw new MalformedNoteException("not an Ed25519 key of 32 bytes");
        }
        publicKey = publicKey.clone();
    }

    /** @throws MalformedNoteException where the text is no such key, or its id is not the one of name and key */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedNoteException("a verifier key is name+id+key");
        }
        var key = new VerifierKey(parts[0], KeyName.ed25519(parts[2]));
        if (!KeyName.hex(key.id()).equals(parts[1])) {
            throw new MalformedNoteException("the id of the verifier key is not the one of its name and key");
        }
        return key;
    }

    /** 32 bytes; a copy. */
    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The id by which signatures name the key beside its name. */
    public int id() {
        return KeyName.id(name, publicKey);
    }

    /** Whether a signature has this key's name and id. */
    public boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == id();
    }

    /** Whether a signature is this key's over a text. */
    public boolean verifies(String text, NoteSignature signature) {
        return isOf(signature) && verifies(text.getBytes(StandardCharsets.UTF_8), signature.signature());
    }

    private boolean verifies(byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + publicKey.length);
            System.arraycopy(publicKey, 0, encoded, X509.length, publicKey.length);
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (SignatureException notASignature) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("not an Ed25519 public key");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && key.name.equals(name) && Arrays.equals(key.publicKey, publicKey);
    }

    @Override
    public int hashCode() {
        return id();
    }

    /** The verifier key as others read it. */
    @Override
    public String toString() {
        return name + "+" + KeyName.hex(id()) + "+" + KeyName.encoded(publicKey);
    }
}
