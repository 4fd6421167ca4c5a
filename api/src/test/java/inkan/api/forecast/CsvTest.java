package inkan.api.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"plain, plain", "'a,b', '\"a,b\"'", "'a \"b\"', '\"a \"\"b\"\"\"'", "'', ''", "世田谷区, 世田谷区"})
    void a_field_has_quotes_where_it_needs_them(String field, String written) {
        assertThat(Csv.of(List.of("h"), Stream.of(List.of(field)))).isEqualTo("h\r\n" + written + "\r\n");
    }

    @Test
    void a_break_of_lines_within_a_field_does_not_end_the_line() {
        assertThat(Csv.of(List.of("h"), Stream.of(List.of("a\r\nb"), List.of("c\nd"))))
                .isEqualTo("h\r\n\"a\r\nb\"\r\n\"c\nd\"\r\n");
    }

    @Test
    void every_line_of_both_tables_has_as_many_fields_as_the_header_and_ends_in_cr_lf() {
        for (String table : List.of(
                Samples.months("2024-11", 60, Samples.expiring(1)).csv(),
                Samples.days("2026-04-20", 400, Samples.expiring(1)).csv())) {
            List<String> lines = new ArrayList<>(List.of(table.split("\r\n", -1)));
            assertThat(lines.removeLast()).isEmpty();
            int fields = lines.getFirst().split(",", -1).length;
            assertThat(lines)
                    .hasSizeGreaterThan(60)
                    .allMatch(line -> line.split(",", -1).length == fields)
                    .noneMatch(line -> line.contains("\n") || line.contains("\"") || line.contains(" "));
        }
    }

    @Test
    void the_tables_say_what_the_answers_say() {
        MonthsAnswer months = Samples.months("2025-02", 1, Samples.expiring(1));
        MonthsAnswer.Month month = months.months().getFirst();
        DaysAnswer days = Samples.days("2026-05-07", 1, Samples.expiring(1));
        DaysAnswer.Day day = days.days().getFirst();

        assertThat(months.csv())
                .isEqualTo("month,certificates_expiring,certificates_opening,certificates_open,cards_expiring,"
                        + "cards_opening,cards_open,together\r\n"
                        + "2025-02,"
                        + month.certificates().expiring() + ","
                        + month.certificates().opening() + ","
                        + month.certificates().open() + "," + month.cards().expiring() + ","
                        + month.cards().opening() + "," + month.cards().open() + "," + month.together() + "\r\n");
        assertThat(days.csv())
                .isEqualTo("day,open,holiday,closed_before,certificates,cards,visits\r\n2026-05-07,true,false,5,"
                        + day.certificates() + "," + day.cards() + "," + day.visits() + "\r\n");
        assertThat(day.visits()).isEqualTo(day.certificates().add(day.cards())).isPositive();
    }
}
