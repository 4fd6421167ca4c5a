package inkan.verifier;

/**
 * A root that proofs have to lead to.
 *
 * @param size leaves of its tree
 * @param root 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Anchor(long size, byte[] root) {}
