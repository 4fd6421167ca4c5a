package inkan.api.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines, in memory that does not grow with it. */
public final class Lines {

    private static final int CHUNK = 16 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private long number;

    /** @param longest bytes of a line that are kept; what is longer is read past */
    public Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * A line without its end.
     *
     * @param number from 1
     * @param tooLong whether there was more of it than is kept
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Line(long number, byte[] bytes, boolean tooLong) {

        /** Whether there is nothing to read in it. */
        public boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line; none at the end of the stream. */
    public @Nullable Line next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && chunk[stop] != '\n') {
                stop++;
            }
            int kept = Math.min(stop - at, longest - bytes.size());
            tooLong |= kept < stop - at;
            bytes.write(chunk, at, kept);
            boolean ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        return any ? new Line(++number, bytes.toByteArray(), tooLong) : null;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(in.read(chunk), 0);
        return end > 0;
    }
}
