package inkan.api.forecast;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tables as RFC 4180 has them: a header, lines that end in CR LF, quotes where a field needs them. */
final class Csv {
    private Csv() {}

    /** @param lines each with as many fields as the header */
    static String of(List<String> header, Stream<? extends List<?>> lines) {
        return Stream.concat(Stream.of(header), lines).map(Csv::line).collect(Collectors.joining());
    }

    private static String line(List<?> fields) {
        return fields.stream().map(field -> quoted(field.toString())).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
