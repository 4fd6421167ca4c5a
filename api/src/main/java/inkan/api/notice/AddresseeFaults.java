package inkan.api.notice;

import java.util.Arrays;
import java.util.List;

/** The lines of an addressee file that are of no use, in their order; eight bytes each. */
final class AddresseeFaults {
    private static final int FAULT_BITS = 8;
    private static final List<AddresseeFault> ALL = List.of(AddresseeFault.values());

    private long[] found = new long[16];
    private int size;

    /** What is done with a faulty line. */
    @FunctionalInterface
    interface Reader<E extends Exception> {
        void read(long number, AddresseeFault fault) throws E;
    }

    /** @param number of the line, from 1, the header being the first */
    void add(long number, AddresseeFault fault) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = number << FAULT_BITS | ALL.indexOf(fault);
    }

    int size() {
        return size;
    }

    <E extends Exception> void forEach(Reader<E> reader) throws E {
        for (int i = 0; i < size; i++) {
            reader.read(found[i] >>> FAULT_BITS, ALL.get((int) (found[i] & (1 << FAULT_BITS) - 1)));
        }
    }
}
