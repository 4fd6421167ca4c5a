package inkan.log.append;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Writes arrays as PostgreSQL takes them in binary (array_recv): no text in between, one allocation per array. Elements
 * are never null.
 */
final class BinaryArray {

    private static final int HEADER = 5 * Integer.BYTES;

    private BinaryArray() {}

    static <T> byte[] ofBytes(int elementType, List<T> rows, Function<T, byte[]> column) {
        int size = 0;
        for (T row : rows) {
            size += Integer.BYTES + column.apply(row).length;
        }
        var array = new byte[HEADER + size];
        ByteBuffer elements = begin(array, elementType, rows.size());
        for (T row : rows) {
            byte[] element = column.apply(row);
            elements.putInt(element.length).put(element);
        }
        return array;
    }

    static <T> byte[] ofLongs(int elementType, List<T> rows, ToLongFunction<T> column) {
        var array = new byte[HEADER + rows.size() * (Integer.BYTES + Long.BYTES)];
        ByteBuffer elements = begin(array, elementType, rows.size());
        for (T row : rows) {
            elements.putInt(Long.BYTES).putLong(column.applyAsLong(row));
        }
        return array;
    }

    static <T> byte[] ofInts(int elementType, List<T> rows, ToIntFunction<T> column) {
        var array = new byte[HEADER + rows.size() * 2 * Integer.BYTES];
        ByteBuffer elements = begin(array, elementType, rows.size());
        for (T row : rows) {
            elements.putInt(Integer.BYTES).putInt(column.applyAsInt(row));
        }
        return array;
    }

    static <T> byte[] ofUuids(int elementType, List<T> rows, Function<T, UUID> column) {
        var array = new byte[HEADER + rows.size() * (Integer.BYTES + 2 * Long.BYTES)];
        ByteBuffer elements = begin(array, elementType, rows.size());
        for (T row : rows) {
            UUID element = column.apply(row);
            elements.putInt(2 * Long.BYTES)
                    .putLong(element.getMostSignificantBits())
                    .putLong(element.getLeastSignificantBits());
        }
        return array;
    }

    private static ByteBuffer begin(byte[] array, int elementType, int elements) {
        int dimensions = 1;
        int nulls = 0;
        int firstIndex = 1;
        return ByteBuffer.wrap(array)
                .putInt(dimensions)
                .putInt(nulls)
                .putInt(elementType)
                .putInt(elements)
                .putInt(firstIndex);
    }
}
