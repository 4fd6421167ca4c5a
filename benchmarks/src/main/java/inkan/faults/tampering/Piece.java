package inkan.faults.tampering;

/**
 * A frame of an export that nobody has touched.
 *
 * @param type as its header says
 * @param from where its header begins
 * @param end behind its last byte
 * @param first for an event its position, for a block that of its first event; else 0
 * @param last for a block the position of its last event; else as {@code first}
 */
record Piece(char type, int from, int end, long first, long last) {

    static final int HEADER = 9;
    static final int POSITION = 8;

    /** Where an event's entry begins. */
    int entry() {
        return from + HEADER + POSITION;
    }

    int length() {
        return end - from;
    }
}
