package inkan.resident.change;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.value.AttributesDigest;
import inkan.value.RegisterReference;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeChangeTest {
    @ParameterizedTest(name = "effective {0}, issued {1}, with the new attributes: {2}: hit: {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    2024-07-25 | 2020-05-15 | false | true
                    2024-07-25 | 2024-07-24 | false | true
                    2024-07-25 | 2024-07-24 | true  | true
                    2024-07-25 | 2024-07-25 | false | true
                    2024-07-25 | 2024-07-25 | true  | false
                    2024-07-25 | 2024-07-26 | false | false
                    2024-07-25 | 2024-07-26 | true  | false
                    2024-07-25 | 2024-08-01 | false | false
                    """)
    @Tag("C-1")
    @Tag("C-4")
    void a_change_hits_a_signature_certificate_issued_before_it_and_on_its_day_one_without_the_new_attributes(
            LocalDate effectiveOn, LocalDate issuedOn, boolean carriesThem, boolean hit) {
        AttributeChange change =
                new AttributeChange(new RegisterReference("juki-1"), effectiveOn, new AttributesDigest("0".repeat(64)));

        assertThat(change.hits(issuedOn, carriesThem)).isEqualTo(hit);
    }
}
