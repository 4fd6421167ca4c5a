package inkan.verifier;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Verifies signatures. Some that were right are remembered, for whoever verifies many exports of one log. */
public final class Signatures {

    private static final int MOST = 64;

    /** What was signed, by whom, and the signature. */
    private record Signed(Key key, ByteBuffer text, ByteBuffer signature) {}

    private final Map<Signed, Boolean> right = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Signed, Boolean> eldest) {
            return size() > MOST;
        }
    });

    /** Whether a signature is a key's over a text. */
    boolean verify(Key key, byte[] text, byte[] signature) {
        var signed = new Signed(key, ByteBuffer.wrap(text), ByteBuffer.wrap(signature));
        if (right.containsKey(signed)) {
            return true;
        }
        boolean isRight = key.verifies(text, signature);
        if (isRight) {
            right.put(signed, true);
        }
        return isRight;
    }
}
