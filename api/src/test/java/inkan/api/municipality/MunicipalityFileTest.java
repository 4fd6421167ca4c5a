package inkan.api.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.run.StartAdvice;
import inkan.municipality.Counter;
import inkan.municipality.DocumentKind;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.value.Applicant;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class MunicipalityFileTest {
    private static final MunicipalityCode SAMPLE = new MunicipalityCode("990027");

    @Test
    void the_example_says_what_it_says() {
        Municipality sample =
                MunicipalityFile.read(Example.FILE, Example.TEXT).municipality().orElseThrow();

        assertThat(sample.code()).isEqualTo(SAMPLE);
        assertThat(sample.name().ja()).isEqualTo("見本市");
        assertThat(sample.effectiveFrom()).isEqualTo("2026-04-01");
        assertThat(sample.inquiryLapsesAfter()).isEqualTo(Period.ofDays(30));
        assertThat(sample.secondNoticeAfter()).isNull();
        assertThat(sample.fees()).isEqualTo(Map.of(Procedure.RENEWAL, 0, Procedure.PIN_RESET, 0));
        Counter main = sample.counter(new CounterId("sample-main")).orElseThrow();
        assertThat(main.procedures())
                .isEqualTo(Map.of(Procedure.RENEWAL, Reservation.NONE, Procedure.PIN_RESET, Reservation.NONE));
        assertThat(main.applicants()).containsExactlyInAnyOrder(Applicant.HOLDER, Applicant.VOLUNTARY_AGENT);
        Counter station = sample.counter(new CounterId("sample-station")).orElseThrow();
        assertThat(station.procedures()).isEqualTo(Map.of(Procedure.RENEWAL, Reservation.BY_TELEPHONE));
        assertThat(station.applicants()).containsExactly(Applicant.HOLDER);
        OpeningHours hours = Objects.requireNonNull(station.hours());
        // a Saturday over lunch, and the tenth of June
        assertThat(hours.nextOpen(LocalDateTime.of(2026, 6, 6, 12, 30))).contains(LocalDateTime.of(2026, 6, 6, 13, 0));
        assertThat(hours.nextOpen(LocalDateTime.of(2026, 6, 9, 19, 0))).contains(LocalDateTime.of(2026, 6, 11, 10, 0));
        List<Way> renewal = sample.ways(Procedure.RENEWAL, Applicant.VOLUNTARY_AGENT);
        assertThat(renewal).extracting(Way::visits).containsExactly(Visits.ONE, Visits.TWO);
        assertThat(renewal).extracting(Way::noticeLetter).containsExactly(true, false);
        Way reset = sample.ways(Procedure.PIN_RESET, Applicant.HOLDER).getFirst();
        assertThat(reset.ofHolder().isMetBy(Set.of(DocumentKind.MY_NUMBER_CARD)))
                .isFalse();
        assertThat(reset.ofHolder().isMetBy(Set.of(DocumentKind.MY_NUMBER_CARD, DocumentKind.HEALTH_INSURANCE_CARD)))
                .isTrue();
        assertThat(sample.ways(Procedure.PIN_RESET, Applicant.LEGAL_REPRESENTATIVE))
                .isEmpty();
    }

    /** What stands in the example, what instead; line, field and rule that are named; a part of what is said. */
    @ParameterizedTest(name = "{1} instead of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "municipality: \"990027\" | municipality: \"990028\" | 2 | municipality | M-12 | check digit",
                "municipality: \"990027\" | municipality: \"131016\" | 2 | municipality | M-12 | has to be named 131016.yaml",
                "municipality: \"990027\" | code: \"990027\" | 2 | | | \"municipality\" is missing",
                "municipality: \"990027\" | code: \"990027\" | 2 | code | | there is no such field; there are municipality,",
                "name: { ja: 見本市, en: Sample City } | name: 見本市 | 3 | name | | write names with their values",
                "name: { ja: 見本市, en: Sample City } | name: { ja: 見本市 } | 3 | name | | \"en\" is missing",
                "name: { ja: 見本市, en: Sample City } | name: { ja: 見本市, en: '' } | 3 | name > en | | write one value",
                "effective-from: 2026-04-01 | effective-from: 令和8年4月1日 | 4 | effective-from | | \"令和8年4月1日\" cannot be used; a day is written like",
                "effective-from: 2026-04-01 | effective-from: 2026-02-30 | 4 | effective-from | | a day is written like",
                "A: [my-number-card, | A: [licence, | 8 | documents > A > no. 1 | M-10 | one of my-number-card, driving-licence",
                "B: [health-insurance-card, eligibility-certificate] | B: [] | 9 | documents > B | M-10 | at least one item",
                "mon-fri: 08:30-17:15 | mon-fri: 8:30-17:15 | 14 | hours > office > open > mon-fri | M-2 | hours are written like 08:30-17:15",
                "mon-fri: 08:30-17:15 | mon-fri: 17:15-08:30 | 14 | hours > office > open > mon-fri | M-2 | before that of closing",
                "mon-fri: 08:30-17:15 | weekdays: 08:30-17:15 | 14 | hours > office > open > weekdays | M-2 | mon-fri",
                "mon-fri: 08:30-17:15 | fri-mon: 08:30-17:15 | 14 | hours > office > open > fri-mon | M-2 | mon-fri",
                "sat: [09:00-12:00, | mon: [09:00-12:00, | 19 | hours > station > open > mon | M-2 | twice",
                "13:00-17:00] | 11:00-17:00] | 16 | hours > station | M-2 | none overlapping",
                "[holidays, 12-29/01-03]       # | [holiday, 12-29/01-03]  # | 15 | hours > office > closed > no. 1 | M-2 | closed days are written like",
                "12-29/01-03, 2026-06-10] | 12-29/01-03, 2026-06-12/2026-06-10] | 20 | hours > station > closed > no. 2 | M-2 | closed days are written like",
                "hours: office | # | 29 | counters > sample-main | M-2 | \"hours\" is missing",
                "hours: office | hours: office2 | 23 | for-all-counters > hours | M-2 | none of the hours of this file, which are office, station",
                "procedures: [renewal, pin-reset] | procedures: [renewals, pin-reset] | 24 | for-all-counters > procedures > no. 1 | M-2 | one of issuance, renewal",
                "applicants: [holder, voluntary-agent] | applicants: [everybody] | 25 | for-all-counters > applicants > no. 1 | M-2 | one of holder,",
                "reservation: none | reservation: maybe | 26 | for-all-counters > reservation | M-3 | one of none, by-telephone, required",
                "reservation: none | reservation: { issuance: required } | 26 | for-all-counters > reservation > issuance | M-3 | no procedure that is done at the counter",
                "telephone: 00-0000-0000 | # | 32 | counters > sample-station | M-2 | telephone must be the number",
                "- id: sample-station | - id: sample-main | 2 | | | each with an identifier of its own",
                "- id: sample-station | - id: 駅前 | 32 | counters > no. 2 > id | M-2 | a lower-case letter followed by",
                "hours: station | hours: evenings | 35 | counters > sample-station > hours | M-2 | where they are not known, write unknown",
                "inquiry-lapses-after: 30 days | inquiry-lapses-after: soon | 40 | inquiry-lapses-after | M-11 | a period is written like 30 days",
                "inquiry-lapses-after: 30 days | serves-residents-of: { \"131016\": 2024-05-26 } | 40 | serves-residents-of > 131016 | M-1 | nobody could be appointed before 2024-05-27",
                "inquiry-lapses-after: 30 days | second-notice-after: soon | 40 | second-notice-after | N-3 | a period is written like 30 days",
                "inquiry-lapses-after: 30 days | second-notice-after: [14 days] | 40 | second-notice-after | N-3 | write one value",
                "inquiry-lapses-after: 30 days | second-notice-after: -14 days | 40 | second-notice-after | N-3 | a period is written like 30 days",
                "inquiry-lapses-after: 30 days | # | 2 | | | \"inquiry-lapses-after\" is missing",
                "renewal: | renewals: | 43 | procedures > renewals | | there is no such procedure",
                "fee: 0 | fee: free | 44 | procedures > renewal > fee | W-6 | a whole number of yen",
                "fee: 0 | fee: -1 | 44 | procedures > renewal > fee | W-6 | a whole number of yen",
                "- { visits: 1, holder: card } | - { visits: 3, holder: card } | 46 | procedures > renewal > holder > no. 1 > visits | M-11 | 1 or 2",
                "- { visits: 1, holder: card } | - { holder: card } | 46 | procedures > renewal > holder > no. 1 | M-4 | \"visits\" is missing",
                "- { visits: 1, holder: card } | - { visits: 1, applicant: card } | 46 | procedures > renewal > holder > no. 1 > applicant | M-4 | there is no such field",
                "- { visits: 1, holder: card } | - { visits: 1, holder: card and A } | 46 | procedures > renewal > holder > no. 1 > holder | M-4 | no list of this file's documents",
                "- { visits: 1, holder: card } | - { visits: 1, holder-aged-at-most: young } | 46 | procedures > renewal > holder > no. 1 > holder-aged-at-most | M-4 | an age in full years",
                "{ visits: 1, notice-letter: true | { visits: 1, notice-letter: ja | 48 | procedures > renewal > voluntary-agent > no. 1 > notice-letter | M-9 | true or false",
                "{ visits: 1, notice-letter: true | { visits: 2, notice-letter: true | 48 | procedures > renewal > voluntary-agent > no. 1 | M-6 M-7 M-8 | comes once",
                "procedures: [renewal, pin-reset] | procedures: [renewal, pin-reset, issuance] | 28 | counters | M-2 | procedures admits nobody to the new issuance that counter sample-main offers",
                "applicants: [holder, voluntary-agent] | applicants: [holder] | 42 | procedures | | no counter offers the renewal to VOLUNTARY_AGENT",
                "name: { ja: 見本市, en: Sample City } | name: { ja: 見本市 | 4 | | | this is not YAML",
                "effective-from: 2026-04-01 | name: { ja: 見本, en: Sample } | 4 | name | | this name stands here twice"
            })
    void what_is_wrong_is_told_with_line_field_and_rule(
            String there, String instead, int line, @Nullable String field, @Nullable String rule, String says) {
        assertThat(Example.TEXT).contains(there);
        int at = Example.TEXT.indexOf(there);
        String text = Example.TEXT.substring(0, at) + instead + Example.TEXT.substring(at + there.length());

        MunicipalityFile file = MunicipalityFile.read(Example.FILE, text);

        assertThat(file.municipality()).isEmpty();
        assertThat(file.faults()).anySatisfy(fault -> {
            assertThat(fault.says().en()).contains(says);
            assertThat(fault.says().ja()).containsPattern("[\\p{IsHan}\\p{IsHiragana}]");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(String.join(" > ", fault.field())).isEqualTo(Objects.requireNonNullElse(field, ""));
            assertThat(fault.rule()).isEqualTo(Optional.ofNullable(rule));
            assertThat(fault.toString()).startsWith(Example.FILE + ", line " + line);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"14 days, P14D", "1 day, P1D", "2 weeks, P14D", "1 month, P1M"})
    @Tag("N-3")
    void a_municipality_that_sends_a_second_notice_says_how_long_after_the_return(String written, Period after) {
        String text = Example.TEXT.replace(
                "inquiry-lapses-after: 30 days", "inquiry-lapses-after: 30 days\nsecond-notice-after: " + written);

        MunicipalityFile file = MunicipalityFile.read(Example.FILE, text);

        assertThat(file.faults()).isEmpty();
        assertThat(file.municipality().orElseThrow().secondNoticeAfter()).isEqualTo(after);
    }

    /** None of the five pages says anything of a second notice. */
    @Test
    @Tag("N-3")
    void none_of_the_five_files_has_a_second_notice() {
        assertThat(MunicipalityFiles.read(null).byCode().values())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.secondNoticeAfter()).isNull());
    }

    @Test
    void all_that_is_wrong_with_all_files_is_told_at_once() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "990027.yaml",
                utf8(Example.TEXT.replace("mon-fri: 10:00", "mon-fri: 25:00").replace("fee: 0", "fee: x")));
        files.put("131016.yaml", utf8(Example.TEXT));
        files.put("990019.yaml", utf8(""));
        files.put("990035.yaml", Example.TEXT.getBytes(Charset.forName("Shift_JIS")));

        assertThatThrownBy(() -> MunicipalityFiles.municipalities(files))
                .isInstanceOfSatisfying(BrokenMunicipalityFiles.class, broken -> {
                    assertThat(broken.faults())
                            .extracting(fault -> fault.file() + " " + fault.line())
                            .containsExactly(
                                    "131016.yaml 2",
                                    "990019.yaml 1",
                                    "990027.yaml 18",
                                    "990027.yaml 44",
                                    "990027.yaml 51",
                                    "990035.yaml 1");
                    assertThat(String.valueOf(broken.getMessage()).lines()).hasSize(7);
                });
    }

    @Test
    void the_five_files_that_come_with_the_program_are_whole() {
        assertThat(MunicipalityFiles.read(null).byCode().keySet())
                .extracting(MunicipalityCode::value)
                .containsExactly("012173", "122173", "131121", "322016", "990019");
    }

    @Test
    void a_file_of_the_directory_goes_before_one_that_comes_with_the_program(@TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("990027.yaml"), "\uFEFF" + Example.TEXT);
        Files.writeString(
                directory.resolve("131121.yaml"),
                Example.TEXT.replace("990027", "131121").replace("2026-04-01", "2027-04-01"));
        Files.writeString(directory.resolve("notes.txt"), "not meant");

        Municipalities read = MunicipalityFiles.read(directory);

        assertThat(read.byCode()).hasSize(6);
        assertThat(read.of(SAMPLE)).isPresent();
        assertThat(read.of(new MunicipalityCode("131121")).orElseThrow().effectiveFrom())
                .isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void a_directory_that_is_not_there_and_a_file_of_another_name_are_told(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> MunicipalityFiles.read(directory.resolve("none")))
                .isInstanceOf(BrokenMunicipalityFiles.class)
                .hasMessageContaining("there is no such directory");

        Files.writeString(directory.resolve("990027.yml"), Example.TEXT);
        assertThatThrownBy(() -> MunicipalityFiles.read(directory))
                .isInstanceOf(BrokenMunicipalityFiles.class)
                .hasMessageContaining("990027.yml, line 2, municipality (M-12): ")
                .hasMessageContaining("has to be named 990027.yaml");
    }

    @Test
    void the_operator_is_told_every_line_and_what_to_do() {
        BrokenMunicipalityFiles broken = new BrokenMunicipalityFiles(
                MunicipalityFile.read(Example.FILE, Example.TEXT.replace("fee: 0", "fee: x"))
                        .faults());

        FailureAnalysis told = Objects.requireNonNull(new StartAdvice().analyze(new IllegalStateException(broken)));

        assertThat(told.getDescription().lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.startsWith("990027.yaml, line "));
        assertThat(told.getAction()).contains("docs/municipality.md");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
