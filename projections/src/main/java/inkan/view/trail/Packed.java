package inkan.view.trail;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Ascending places, or instants, as differences in base 128: seven bits a byte, lowest first, the top bit while more come.
 */
final class Packed {
    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What was packed before. */
    static Packed of(byte[] bytes) {
        return new Packed(bytes);
    }

    /** @param places ascending, from 0, each once */
    static Packed places(List<Integer> places) {
        var out = new ByteArrayOutputStream(places.size() + 8);
        int before = -1;
        for (int place : places) {
            write(out, place - before);
            before = place;
        }
        return new Packed(out.toByteArray());
    }

    /** @param micros microseconds since 1970, in any order */
    static Packed moments(long[] micros) {
        var out = new ByteArrayOutputStream(3 * micros.length);
        long before = 0;
        for (long moment : micros) {
            long difference = moment - before;
            write(out, (difference << 1) ^ (difference >> (Long.SIZE - 1)));
            before = moment;
        }
        return new Packed(out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest < 0 || rest >= MORE) {
            out.write((int) (rest & (MORE - 1)) | MORE);
            rest >>>= BITS;
        }
        out.write((int) rest);
    }

    /** Places of a block of {@code size}. */
    BitSet places(int size) {
        var places = new BitSet(size);
        var reading = new Reading();
        int place = -1;
        while (reading.at < bytes.length) {
            place += Math.toIntExact(reading.next());
            places.set(place);
        }
        return places;
    }

    /** The moments of a block of {@code size}, in microseconds since 1970. */
    long[] moments(int size) {
        var moments = new long[size];
        var reading = new Reading();
        long before = 0;
        for (int i = 0; i < size; i++) {
            long zigzag = reading.next();
            before += (zigzag >>> 1) ^ -(zigzag & 1);
            moments[i] = before;
        }
        return moments;
    }

    private final class Reading {
        int at;

        long next() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte next = bytes[at++];
                number |= (long) (next & (MORE - 1)) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }

    /** As it is stored. */
    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed packed && Arrays.equals(bytes, packed.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
