package inkan.verifier;

/**
 * What stands where an event is expected.
 *
 * @param position that it says of itself; 0 where none can be read
 * @param hash of its entry, 32 bytes
 * @param intact whether its frame is as it should be
 * @param parts what it says of its place in a stream; unreadable where nobody asks
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Token(long position, byte[] hash, boolean intact, EntryParts parts) {}
