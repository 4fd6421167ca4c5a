package inkan.merkle;

/**
 * A full tile of the tree (C2SP tlog-tiles, height 8): {@value #WIDTH} hashes that stand side by side. On level 0 they
 * are leaf hashes, on each level above the roots of the tiles below.
 *
 * @param level from 0
 * @param index from 0, of tiles on this level
 * @param hashes {@value #BYTES} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: hashes on their way
public record Tile(int level, long index, byte[] hashes) {

    /** Hashes of a full tile. */
    public static final int WIDTH = 256;

    /** Bytes of a full tile. */
    public static final int BYTES = WIDTH * EntryHash.LENGTH;

    /** Levels of the tree that one level of tiles spans. */
    static final int HEIGHT = 8;

    /** How many levels of tiles a tree of 2^63 leaves has. */
    static final int MOST_LEVELS = 8;

    /** How many leaves lie below one hash of a tile on this level. */
    public static long leavesBelowAHash(int level) {
        return 1L << (HEIGHT * level);
    }
}
