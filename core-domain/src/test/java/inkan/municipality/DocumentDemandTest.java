package inkan.municipality;

import static inkan.municipality.DocumentKind.DRIVING_LICENCE;
import static inkan.municipality.DocumentKind.EMPLOYEE_CARD;
import static inkan.municipality.DocumentKind.HEALTH_INSURANCE_CARD;
import static inkan.municipality.DocumentKind.MY_NUMBER_CARD;
import static inkan.municipality.DocumentKind.PASSPORT;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.rule.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDemandTest {
    private static final Map<String, DocumentList> LISTS = Map.of(
            "card", new DocumentList("card", Set.of(MY_NUMBER_CARD)),
            "A", new DocumentList("A", Set.of(MY_NUMBER_CARD, DRIVING_LICENCE, PASSPORT)),
            "B", new DocumentList("B", Set.of(HEALTH_INSURANCE_CARD, EMPLOYEE_CARD)),
            "licence", new DocumentList("licence", Set.of(DRIVING_LICENCE)),
            "either", new DocumentList("either", Set.of(DRIVING_LICENCE, HEALTH_INSURANCE_CARD)));

    @ParameterizedTest(name = "{0} shown, {1} asked for: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "                                            |                | true",
                "PASSPORT                                    |                | true",
                "                                            | A              | false",
                "PASSPORT                                    | A              | true",
                "EMPLOYEE_CARD                               | A              | false",
                "PASSPORT                                    | A + A          | false",
                "PASSPORT DRIVING_LICENCE                    | A + A          | true",
                "PASSPORT EMPLOYEE_CARD                      | A + A or A + B | true",
                "EMPLOYEE_CARD HEALTH_INSURANCE_CARD         | A + A or A + B | false",
                "PASSPORT                                    | A or B         | true",
                // the card is of list A itself and does not count twice
                "MY_NUMBER_CARD                              | card + A       | false",
                "MY_NUMBER_CARD PASSPORT                     | card + A       | true",
                "MY_NUMBER_CARD PASSPORT                     | A + card       | true",
                "PASSPORT DRIVING_LICENCE                    | card + A       | false",
                // whoever takes the first document that fits has none left for the last list
                "MY_NUMBER_CARD DRIVING_LICENCE PASSPORT     | A + A + card   | true",
                "DRIVING_LICENCE HEALTH_INSURANCE_CARD PASSPORT | either + A + licence | true",
                "DRIVING_LICENCE HEALTH_INSURANCE_CARD       | either + A + licence | false"
            })
    void each_list_is_met_by_a_document_of_its_own(@Nullable String shown, @Nullable String asked, boolean met) {
        assertThat(demand(asked).isMetBy(Words.of(DocumentKind.class, shown))).isEqualTo(met);
    }

    @Test
    void two_documents_of_one_kind_count_once() {
        assertThat(demand("A + A").isMetBy(List.of(PASSPORT, PASSPORT))).isFalse();
    }

    @Test
    void what_could_serve_is_all_that_stands_on_the_lists() {
        assertThat(demand("card + licence or B").kinds())
                .containsExactlyInAnyOrder(MY_NUMBER_CARD, DRIVING_LICENCE, HEALTH_INSURANCE_CARD, EMPLOYEE_CARD);
        assertThat(DocumentDemand.NOTHING.kinds()).isEmpty();
    }

    private static DocumentDemand demand(@Nullable String asked) {
        return asked == null
                ? DocumentDemand.NOTHING
                : new DocumentDemand(Arrays.stream(asked.split(" or ", -1))
                        .map(alternative -> Arrays.stream(alternative.split(" \\+ ", -1))
                                .map(LISTS::get)
                                .toList())
                        .toList());
    }
}
