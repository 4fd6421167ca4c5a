package inkan.api.export;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The frames of an export, read by the document alone, and what somebody could do with them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Frames(byte[] bytes, List<Frame> all) {

    /** A frame; position 0 where it is no event. */
    public record Frame(char type, int from, int end, long position) {}

    public static Frames of(byte[] bytes) {
        var frames = new ArrayList<Frame>();
        ByteBuffer file = ByteBuffer.wrap(bytes);
        for (int from = 8; from < bytes.length; ) {
            char type = (char) file.get(from + 4);
            int end = from + 9 + file.getInt(from + 5);
            frames.add(new Frame(type, from, end, type == 'E' ? file.getLong(from + 9) : 0));
            from = end;
        }
        return new Frames(bytes, frames);
    }

    public List<Frame> events() {
        return all.stream().filter(frame -> frame.type() == 'E').toList();
    }

    /** One byte of an event, counted from its end, is another. */
    public byte[] changed(Frame event, int fromTheEnd) {
        byte[] changed = bytes.clone();
        changed[event.end() - fromTheEnd] ^= 1;
        return changed;
    }

    public byte[] without(List<Frame> events) {
        var out = new ByteArrayOutputStream();
        int from = 0;
        for (Frame event : events) {
            out.write(bytes, from, event.from() - from);
            from = event.end();
        }
        out.write(bytes, from, bytes.length - from);
        return out.toByteArray();
    }

    public byte[] swapped(Frame first, Frame second) {
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, first.from());
        out.write(bytes, second.from(), second.end() - second.from());
        out.write(bytes, first.end(), second.from() - first.end());
        out.write(bytes, first.from(), first.end() - first.from());
        out.write(bytes, second.end(), bytes.length - second.end());
        return out.toByteArray();
    }

    public byte[] cutBefore(Frame event) {
        return Arrays.copyOf(bytes, event.from());
    }
}
