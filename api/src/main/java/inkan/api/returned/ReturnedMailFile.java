package inkan.api.returned;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import inkan.api.bulk.Lines;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of returned mail: CSV (RFC 4180) in UTF-8, with a byte order mark or without, whose first line is
 * {@code notice,reason}. No field holds the end of a line, so each line is read by itself, and one that is broken leaves
 * the others whole.
 */
public final class ReturnedMailFile {

    /** The columns. */
    public static final List<String> COLUMNS = List.of("notice", "reason");

    private static final int LONGEST = 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String FORM = "the fields " + String.join(",", COLUMNS);

    private final Lines lines;

    private ReturnedMailFile(Lines lines) {
        this.lines = lines;
    }

    /**
     * Reads the first line.
     *
     * @throws Rejection where it does not name the columns
     */
    public static ReturnedMailFile open(InputStream in) throws IOException {
        var lines = new Lines(in, LONGEST);
        Lines.Line first = lines.next();
        if (first == null) {
            throw Rejection.of(Fault.EMPTY_BODY);
        }
        if (first.tooLong() || !COLUMNS.equals(fields(withoutByteOrderMark(first.bytes())))) {
            throw Rejection.of(Fault.WRONG_COLUMNS, FORM);
        }
        return new ReturnedMailFile(lines);
    }

    /** The next line that is not blank; none at the end. */
    Lines.@Nullable Line next() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /**
     * What a line says, as the body of a command.
     *
     * @throws Rejection where it is no line of this file
     */
    static JsonNode body(Lines.Line line) {
        if (line.tooLong()) {
            throw Rejection.of(Fault.LINE_TOO_LONG, "at most " + LONGEST + " bytes");
        }
        List<String> fields = fields(line.bytes());
        if (fields.size() != COLUMNS.size()) {
            throw Rejection.of(Fault.MALFORMED_CSV, FORM);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < fields.size(); column++) {
            body.put(COLUMNS.get(column), fields.get(column));
        }
        return body;
    }

    private static List<String> fields(byte[] line) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text(line))) {
            List<CsvRecord> records = csv.stream().limit(2).toList();
            return records.size() == 1 ? records.getFirst().getFields() : List.of();
        } catch (CsvParseException | IOException malformed) {
            return List.of();
        }
    }

    private static String text(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Rejection.of(Fault.NOT_UTF_8);
        }
    }

    private static byte[] withoutByteOrderMark(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                        && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length)
                ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length)
                : line;
    }
}
