package inkan.api.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import inkan.value.ResidentId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeFileTest {
    private static final String HEADER = "resident,name,postal_code,address\n";

    @TempDir
    private Path directory;

    private final AddresseeLine.Reader reader = new AddresseeLine.Reader();

    @ParameterizedTest(name = "beginning with {0}, lines ended by {1}")
    @CsvSource({"nothing, LF", "a mark, LF", "nothing, CRLF", "a mark, CRLF"})
    void a_file_is_read_with_and_without_a_mark_whatever_ends_its_lines(String begin, String end) throws IOException {
        String text = (begin.equals("nothing") ? "" : "\uFEFF") + HEADER
                + "resident-a,印鑑 花子,154-0017,東京都世田谷区世田谷四丁目21番27号\n"
                + "\"resident-b\",\"O\"\"Hara, Ken\",,\"架空県見本市, 1-2\"";

        try (AddresseeFile file = open(text.replace("\n", end.equals("LF") ? "\n" : "\r\n"))) {
            assertThat(of(file, "resident-a"))
                    .contains(new Addressee(new ResidentId("resident-a"), "印鑑 花子", "154-0017", "東京都世田谷区世田谷四丁目21番27号"));
            assertThat(of(file, "resident-b"))
                    .contains(new Addressee(new ResidentId("resident-b"), "O\"Hara, Ken", "", "架空県見本市, 1-2"));
            assertThat(of(file, "resident-c")).isEmpty();
            assertThat(file.usable()).isEqualTo(2);
            assertThat(file.faults().size()).isZero();
        }
    }

    /** 𠮷 lies outside the basic plane; 葛󠄀 ends in a variation selector; が is written as two characters in one and as one in the other. */
    @Test
    void names_stay_as_they_are_character_by_character() throws IOException {
        String composed = "\u304c";
        String decomposed = "か\u3099";
        try (AddresseeFile file = open(HEADER + "resident-a,𠮷野 葛󠄀子," + composed + "," + decomposed + "\n")) {
            Addressee addressee = of(file, "resident-a").orElseThrow();

            assertThat(addressee.name()).isEqualTo("𠮷野 葛󠄀子");
            assertThat(addressee.name().codePoints().boxed().toList()).contains(0x20BB7, 0xE0100);
            assertThat(addressee.postalCode()).isEqualTo(composed).hasSize(1);
            assertThat(addressee.address()).isEqualTo(decomposed).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`resident-x,名,1`                      | WRONG_COLUMNS",
                "`resident-x,名,1,住所,more`            | WRONG_COLUMNS",
                "``                                     | WRONG_COLUMNS",
                "`resident-x,\"名,1,住所`               | WRONG_COLUMNS",
                "`resident-x,\"名\"x,1,住所`            | WRONG_COLUMNS",
                "`123456789018,名,1,住所`               | MALFORMED_RESIDENT",
                "`,名,1,住所`                           | MALFORMED_RESIDENT",
                "`resident-a,他,1,他`                   | DUPLICATE_RESIDENT",
                "`resident-x,　,1,住所`                 | EMPTY_NAME",
                "`resident-x,名,1,`                     | EMPTY_ADDRESS",
                "`resident-x,名,12345678901234567,住所` | TOO_LONG",
                "`resident-x,名\u0007,1,住所`           | CONTROL_CHARACTER"
            })
    void a_bad_line_is_told_by_its_number_and_reason_and_the_rest_is_used(String line, AddresseeFault fault)
            throws IOException {
        try (AddresseeFile file = open(HEADER + "resident-a,名,1,住所\n" + line + "\nresident-b,名,1,住所\n")) {
            assertThat(faults(file)).containsExactly("3 " + fault);
            assertThat(of(file, "resident-a").orElseThrow().name()).isEqualTo("名");
            assertThat(of(file, "resident-b")).isPresent();
            assertThat(of(file, "resident-x")).isEmpty();
        }
    }

    @Test
    void a_line_that_is_not_utf_8_or_has_no_end_in_sight_is_told_too() throws IOException {
        Path path = directory.resolve("mixed.csv");
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write((HEADER + "resident-a,名,1,住所\n").getBytes(StandardCharsets.UTF_8));
            out.write("resident-x,名,1,住所\n".getBytes(Charset.forName("windows-31j")));
            out.write(("resident-y," + "長".repeat(500_000) + ",1,住所\n").getBytes(StandardCharsets.UTF_8));
            out.write(("resident-z," + "長".repeat(201) + ",1,住所\n").getBytes(StandardCharsets.UTF_8));
            out.write(("resident-b," + "𠮷".repeat(200) + ",1,住所\n").getBytes(StandardCharsets.UTF_8));
        }
        try (AddresseeFile file = AddresseeFile.open(path)) {
            assertThat(faults(file)).containsExactly("3 NOT_UTF_8", "4 TOO_LONG", "5 TOO_LONG");
            assertThat(of(file, "resident-a")).isPresent();
            assertThat(of(file, "resident-b")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resident,name\n", "resident-a,名,1,住所\n", "resident;name;postal_code;address\n"})
    void a_file_without_its_header_is_none(String text) {
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> open(text).close())
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RunRefused.Code.ADDRESSEES_UNREADABLE))
                .withMessageContaining("resident,name,postal_code,address")
                .withMessageNotContaining("名");
    }

    @Test
    void a_file_that_is_not_there_is_told_by_its_path() {
        assertThatExceptionOfType(RunRefused.class)
                .isThrownBy(() -> AddresseeFile.open(directory.resolve("nowhere.csv")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(RunRefused.Code.ADDRESSEES_UNREADABLE))
                .withMessageContaining("nowhere.csv");
    }

    @Test
    void each_of_many_lines_is_found_and_no_other() throws IOException {
        int many = 200_000;
        Path path = directory.resolve("many.csv");
        try (var out = Files.newBufferedWriter(path)) {
            out.write(HEADER);
            for (int i = 0; i < many; i++) {
                out.write("resident-m" + i + ",名 " + i + ",1,住所 " + i + "\n");
            }
        }
        try (AddresseeFile file = AddresseeFile.open(path)) {
            assertThat(file.usable()).isEqualTo(many);
            for (int i = 0; i < many; i++) {
                assertThat(of(file, "resident-m" + i).orElseThrow().name()).isEqualTo("名 " + i);
            }
            assertThat(of(file, "resident-m" + many)).isEmpty();
        }
    }

    private AddresseeFile open(String text) throws IOException {
        return AddresseeFile.open(Files.writeString(directory.resolve("addressees.csv"), text));
    }

    private Optional<Addressee> of(AddresseeFile file, String resident) {
        return file.of(new ResidentId(resident), reader);
    }

    private static List<String> faults(AddresseeFile file) {
        List<String> faults = new ArrayList<>();
        file.faults().forEach((number, fault) -> faults.add(number + " " + fault));
        return faults;
    }
}
