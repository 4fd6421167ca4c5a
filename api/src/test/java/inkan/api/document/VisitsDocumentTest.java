package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.municipality.MunicipalityFiles;
import inkan.municipality.Municipality;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VisitsDocumentTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("municipalities")
    @Tag("M-12")
    void the_table_of_a_municipality_says_what_its_file_comes_to(Municipality municipality) {
        VisitsDocument.of(municipality).requireCurrent();
    }

    @Test
    void every_table_is_of_a_municipality_and_every_municipality_has_one() {
        List<String> tables =
                municipalities().stream().map(each -> each.code() + ".csv").toList();

        assertThat(Checkout.ROOT.resolve("docs/visits").toFile().list())
                .contains(tables.toArray(String[]::new))
                .hasSize(tables.size() + 1);
        assertThat(rows()).isGreaterThan(5_000);
    }

    /** Written by hand from the pages, so that the tables are held by something that was not made from them. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "990019 | citizens-division,renewal,holder,40,no,card,,none                                    | refused,M-3",
                "990019 | citizens-division,renewal,holder,40,yes,card,,none                                   | one visit,",
                "990019 | citizens-division,pin-reset,holder,40,no,card,,none                                  | refused,M-4",
                "990019 | citizens-division,pin-reset,holder,40,no,card + no photo,,none                       | one visit,",
                "122173 | kashiwa-main,issuance,holder,40,no,card,,none                                     | one visit,",
                "122173 | kashiwa-main,issuance,legal-representative,40,no,card,photo + authority,none      | one visit,",
                "122173 | kashiwa-main,issuance,legal-representative,40,no,card,no photo + authority,none   | two visits,",
                "122173 | kashiwa-main,issuance,legal-representative,40,no,card,photo,none                  | refused,M-5",
                "122173 | kashiwa-main,issuance,voluntary-agent,40,no,card,photo,none                       | two visits,",
                "122173 | kashiwa-main,issuance,voluntary-agent,40,no,card,no photo,none                    | refused,M-7",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,photo,in order                  | one visit,",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,photo,unsealed                  | refused,M-9",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,photo,incomplete                | refused,M-9",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,photo,name or address changed   | two visits,",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,photo,none                      | two visits,",
                "131121 | setagaya-office,renewal,voluntary-agent,40,no,card,no photo,in order               | refused,M-6",
                "131121 | setagaya-office,pin-reset,holder,40,no,card,,none                                  | refused,M-4",
                "131121 | setagaya-office,pin-reset,holder,40,no,card + photo,,none                          | one visit,",
                "131121 | wakabayashi-machizukuri,renewal,voluntary-agent,40,no,card,photo,in order          | refused,M-2",
                "131121 | wakabayashi-machizukuri,renewal,holder,40,no,card,,none                            | one visit,",
                "322016 | matsue-main,pin-reset,holder,40,no,card,,none                                        | one visit,",
                "322016 | matsue-main,pin-reset,legal-representative,17,no,card,photo,none                     | one visit,",
                "322016 | matsue-main,pin-reset,legal-representative,40,no,card,photo,none                     | refused,M-5",
                "322016 | matsue-main,pin-reset,voluntary-agent,40,no,card + photo,photo + no photo,none       | two visits,",
                "322016 | matsue-main,pin-reset,voluntary-agent,40,no,card + no photo,no photo + no photo,none | refused,M-8",
                "322016 | matsue-main,pin-reset,voluntary-agent,40,no,card,photo + photo,none                  | refused,M-8",
                "322016 | kashima-branch,renewal,holder,40,no,card,,none                                 | refused,M-3",
                "322016 | kashima-branch,renewal,holder,40,yes,card,,none                                | one visit,",
                "012173 | ebetsu-main,pin-reset,holder,40,no,card,,none                                        | one visit,",
                "012173 | ebetsu-main,renewal,holder,40,no,nothing,,none                                       | refused,M-4"
            })
    void the_pages_are_kept(String municipality, String told, String verdict) {
        assertThat(Checkout.read(Checkout.ROOT.resolve("docs/visits/" + municipality + ".csv"))
                        .lines())
                .filteredOn(line -> line.startsWith(told + ","))
                .hasSize(1)
                .allMatch(line -> line.startsWith(told + "," + verdict));
    }

    private static long rows() {
        return municipalities().stream()
                .mapToLong(each -> VisitsDocument.of(each).text().lines().count() - 1)
                .sum();
    }

    private static Collection<Municipality> municipalities() {
        return MunicipalityFiles.read(null).byCode().values();
    }
}
