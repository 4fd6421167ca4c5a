package inkan.api.notice;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import inkan.value.InvalidValue;
import inkan.value.ResidentId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a line of an addressee file says. */
sealed interface AddresseeLine {
    /** The columns, in their order. */
    List<String> COLUMNS = List.of("resident", "name", "postal_code", "address");

    /** An addressee. */
    record Good(Addressee addressee) implements AddresseeLine {}

    /** Nothing of use. */
    record Bad(AddresseeFault fault) implements AddresseeLine {}

    /** Reads lines, one after the other; for one thread. */
    final class Reader {
        private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder(); // which reports what is malformed
        private final CsvReaderBuilder csv = CsvReader.builder().skipEmptyLines(false);

        /** What a line says, without its end. */
        AddresseeLine read(ByteBuffer line) {
            List<String> fields;
            try {
                fields = fields(utf8.decode(line).toString());
            } catch (CharacterCodingException e) {
                return new Bad(AddresseeFault.NOT_UTF_8);
            } catch (CsvParseException e) { // whose message may quote the line
                return new Bad(AddresseeFault.WRONG_COLUMNS);
            }
            return fields.size() == COLUMNS.size() ? read(fields) : new Bad(AddresseeFault.WRONG_COLUMNS);
        }

        /** Whether a line is the one that names the columns. */
        boolean isHeader(ByteBuffer line) {
            try {
                return fields(utf8.decode(line).toString()).equals(COLUMNS);
            } catch (CharacterCodingException | CsvParseException e) {
                return false;
            }
        }

        private List<String> fields(String line) {
            return csv.ofSingleCsvRecord(line).getFields();
        }

        private static AddresseeLine read(List<String> fields) {
            String name = fields.get(1);
            String postalCode = fields.get(2);
            String address = fields.get(3);
            ResidentId resident;
            try {
                resident = new ResidentId(fields.getFirst());
            } catch (InvalidValue e) {
                return new Bad(AddresseeFault.MALFORMED_RESIDENT);
            }
            if (name.isBlank()) {
                return new Bad(AddresseeFault.EMPTY_NAME);
            }
            if (address.isBlank()) {
                return new Bad(AddresseeFault.EMPTY_ADDRESS);
            }
            if (isLonger(name, Addressee.LONGEST_NAME)
                    || isLonger(postalCode, Addressee.LONGEST_POSTAL_CODE)
                    || isLonger(address, Addressee.LONGEST_ADDRESS)) {
                return new Bad(AddresseeFault.TOO_LONG);
            }
            if (holdsControl(name) || holdsControl(postalCode) || holdsControl(address)) {
                return new Bad(AddresseeFault.CONTROL_CHARACTER);
            }
            return new Good(new Addressee(resident, name, postalCode, address));
        }

        private static boolean isLonger(String text, int most) {
            return text.length() > most && text.codePointCount(0, text.length()) > most;
        }

        private static boolean holdsControl(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isISOControl(text.charAt(i))) {
                    return true;
                }
            }
            return false;
        }
    }
}
