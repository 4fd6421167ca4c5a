package inkan.performance.town;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text that names residents of the template, who are told from their copies by an eight-digit number in all their
 * identifiers.
 *
 * @param at where such numbers begin
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Name(byte[] text, int[] at, int lives) {
    private static final byte[] BEFORE = ("-s" + Template.SEED + "-").getBytes(StandardCharsets.UTF_8);
    private static final int DIGITS = 8;

    static Name in(byte[] text, int lives) {
        int[] found = new int[text.length / BEFORE.length + 1];
        int n = 0;
        for (int i = 0; i + BEFORE.length + DIGITS <= text.length; i++) {
            if (Arrays.equals(text, i, i + BEFORE.length, BEFORE, 0, BEFORE.length)) {
                found[n++] = i + BEFORE.length;
            }
        }
        return new Name(text, Arrays.copyOf(found, n), lives);
    }

    /** The same text about the copy of each resident; copy 0 is the template itself. */
    byte[] copy(int copy) {
        byte[] copied = text.clone();
        for (int place : at) {
            add((long) copy * lives, copied, place);
        }
        return copied;
    }

    private static void add(long amount, byte[] text, int place) {
        long carry = amount;
        for (int i = place + DIGITS - 1; i >= place && carry > 0; i--) {
            long sum = text[i] - '0' + carry;
            text[i] = (byte) ('0' + sum % 10);
            carry = sum / 10;
        }
    }
}
