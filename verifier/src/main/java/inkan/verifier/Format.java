package inkan.verifier;

import java.util.HexFormat;

/** Numbers and bounds of the format, version 1 of {@code docs/export-format.md}. */
final class Format {

    /** The first bytes of a file; the last of them is the version. */
    static final byte[] MAGIC = HexFormat.of().parseHex("89494e4b414e0a01");

    /** Every frame begins with these bytes; the first is in no UTF-8. */
    static final byte[] MARKER = HexFormat.of().parseHex("ff494b46");

    /** Marker, type and length. */
    static final int HEADER = 9;

    static final int HASH = 32;
    static final int MOST_EVENTS_OF_A_BLOCK = 256;
    static final int MOST_HASHES_OF_A_PATH = 126;

    /** First position, number of events, number of hashes of the path. */
    static final int BLOCK_BEGIN = 11;

    static final int LARGEST_EVENT = 2 << 20;
    static final int LARGEST_MANIFEST = 16 << 20;
    static final int LARGEST_NOTE = 1 << 16;

    /** How far a broken file is searched for its next frame at a time. */
    static final int SEARCHED = 4 << 20;

    private Format() {}
}
