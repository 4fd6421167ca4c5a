package inkan.api.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Goes through the lines of a file, each ended by LF or CR LF, or by the end of the file. */
final class LineScan {
    /** The most bytes of a line that are looked at. */
    static final int LONGEST = 8 * 1024;

    private final InputStream in;
    private final byte[] block = new byte[256 * 1024];
    private final byte[] line = new byte[LONGEST + 1];
    private int read;
    private int at;
    private long offset;

    private long beginsAt;
    private int length;

    LineScan(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        beginsAt = offset;
        length = 0;
        while (at < read || fill()) {
            int end = at;
            while (end < read && block[end] != '\n') {
                end++;
            }
            int kept = Math.min(end - at, line.length - length);
            System.arraycopy(block, at, line, length, kept);
            length += kept;
            boolean ended = end < read;
            offset += end - at + (ended ? 1 : 0);
            at = ended ? end + 1 : end;
            if (ended) {
                return true;
            }
        }
        return offset > beginsAt;
    }

    /** Where the line begins, from 0. */
    long beginsAt() {
        return beginsAt;
    }

    /** Whether it has more bytes than are looked at. */
    boolean isTooLong() {
        return length > LONGEST;
    }

    /** The line without its end. */
    ByteBuffer line() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return ByteBuffer.wrap(line, 0, end);
    }

    private boolean fill() throws IOException {
        read = in.read(block);
        at = 0;
        return read > 0;
    }
}
