package inkan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes a file apart into frames. Where one is broken it goes on at the next: every frame begins with a marker, and events
 * and blocks say themselves how long they are, so that a broken header does not hide what stands behind it.
 */
final class Frames {

    private final Window window;
    private int pending;
    private boolean pendingIsNote;
    private boolean cut;

    Frames(InputStream in) {
        this.window = new Window(in);
    }

    /** Reads the first bytes of the file; false where they are not those of an export. */
    boolean magic() throws IOException {
        int length = Format.MAGIC.length;
        if (!window.has(length + Format.MARKER.length)) {
            return false;
        }
        boolean right = equal(0, Format.MAGIC);
        if (right || marker(length)) {
            window.pass(length);
        }
        return right;
    }

    /** The next frame, empty at the end of the file. The note, and only it, is left out of the digest. */
    Optional<Frame> next() throws IOException {
        if (pendingIsNote) {
            window.skip(pending);
        } else {
            window.pass(pending);
        }
        pending = 0;
        pendingIsNote = false;
        if (!window.has(1)) {
            return Optional.empty();
        }
        Optional<Frame> frame = whole();
        return frame.isPresent() ? frame : Optional.of(broken());
    }

    private Optional<Frame> whole() throws IOException {
        if (!window.has(Format.HEADER) || !marker(0)) {
            return Optional.empty();
        }
        Kind kind = Kind.ofType(window.bytes()[window.from() + Format.MARKER.length]);
        int length = length(0);
        if (kind == Kind.JUNK || length < 0 || length > kind.most || !window.has(Format.HEADER + length)) {
            return Optional.empty();
        }
        int end = Format.HEADER + length;
        boolean followed = !window.has(end + 1) || (window.has(end + Format.MARKER.length) && marker(end));
        int body = window.from() + Format.HEADER;
        Kind form = form(kind, body, length);
        boolean tellsItsLength = form == Kind.EVENT || form == Kind.BLOCK;
        if ((!followed && form == Kind.JUNK) || ((!followed || !tellsItsLength) && swallowsAnother(end))) {
            return Optional.empty();
        }
        pending = end;
        pendingIsNote = form == Kind.NOTE || (form == Kind.JUNK && kind == Kind.NOTE);
        return Optional.of(new Frame(form == Kind.JUNK ? kind : form, window.bytes(), body, length, form == kind));
    }

    /** Whether the next frame begins before this one ends, as where bytes were taken out of this one. */
    private boolean swallowsAnother(int end) throws IOException {
        return nextHeader(end) < end;
    }

    /** What the body is by itself; texts are what their type says, as long as they are nothing else. */
    private Kind form(Kind kind, int body, int length) {
        if (kind == Kind.EVENT && EntryParts.fits(window.bytes(), body, length)) {
            return Kind.EVENT;
        }
        if (kind == Kind.BLOCK && BlockFrame.fits(window.bytes(), body, length)) {
            return Kind.BLOCK;
        }
        Kind form = Kind.ofBody(window.bytes(), body, length);
        return kind == Kind.NOTE && form == Kind.CHECKPOINT ? Kind.JUNK : form;
    }

    private Frame broken() throws IOException {
        int end = nextHeader(Format.SEARCHED);
        boolean atTheEnd = !window.has(end + 1);
        int header = Math.min(Format.HEADER, end);
        int from = window.from();
        Kind form = Kind.ofBody(window.bytes(), from + header, end - header);
        Kind type = window.there() >= Format.HEADER && marker(0)
                ? Kind.ofType(window.bytes()[from + Format.MARKER.length])
                : Kind.JUNK;
        pending = end;
        if (form == Kind.JUNK && Kind.ofBody(window.bytes(), from, end) != Kind.JUNK) {
            return new Frame(Kind.ofBody(window.bytes(), from, end), window.bytes(), from, end, false);
        }
        if (atTheEnd
                && isBegunFrame(type, end)
                && (form == Kind.JUNK || isHalfANote(form, from + header, end - header))) {
            cut = true;
        }
        Kind kind = form == Kind.JUNK ? type : form;
        pendingIsNote = kind == Kind.NOTE;
        return new Frame(kind, window.bytes(), from + header, end - header, false);
    }

    /** A note that ends with a line, and not with its last one. */
    private boolean isHalfANote(Kind form, int from, int length) {
        return form == Kind.NOTE
                && Note.parse(Arrays.copyOfRange(window.bytes(), from, from + length))
                        .isEmpty();
    }

    private boolean isBegunFrame(Kind type, int there) {
        if (there < Format.HEADER) {
            return Arrays.mismatch(
                            window.bytes(),
                            window.from(),
                            window.from() + Math.min(there, Format.MARKER.length),
                            Format.MARKER,
                            0,
                            Math.min(there, Format.MARKER.length))
                    < 0;
        }
        return type != Kind.JUNK && length(0) > there - Format.HEADER && length(0) <= type.most;
    }

    /** Whether the last frame was begun, and the file ended before it did. */
    boolean cut() {
        return cut;
    }

    /** Where the next frame's header stands, behind the first byte; the end of what is searched, or there, without one. */
    private int nextHeader(int most) throws IOException {
        for (int at = 1; at < most; at++) {
            if (!window.has(at + Format.HEADER)) {
                return window.there();
            }
            if (marker(at)) {
                Kind kind = Kind.ofType(window.bytes()[window.from() + at + Format.MARKER.length]);
                if (kind != Kind.JUNK && length(at) >= 0 && length(at) <= kind.most) {
                    return at;
                }
            }
        }
        return most;
    }

    private boolean marker(int at) {
        return window.bytes()[window.from() + at] == Format.MARKER[0] && equal(at, Format.MARKER);
    }

    private boolean equal(int at, byte[] bytes) {
        int from = window.from() + at;
        return Arrays.equals(window.bytes(), from, from + bytes.length, bytes, 0, bytes.length);
    }

    private int length(int at) {
        return ByteBuffer.wrap(window.bytes(), window.from() + at + Format.MARKER.length + 1, Integer.BYTES)
                .getInt();
    }

    /** Bytes that have gone by, without the note. */
    long offset() {
        return window.offset();
    }

    /** The SHA-256 of all frames that were read, without the note. */
    byte[] digest() {
        return window.digest();
    }
}
