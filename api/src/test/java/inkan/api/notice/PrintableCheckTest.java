package inkan.api.notice;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.value.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableCheckTest {

    /** Half-width kana, NEC's and IBM's own characters among them: 髙 and ① are in code page 932, not in JIS. */
    @ParameterizedTest
    @ValueSource(strings = {"印鑑 花子", "髙橋 德永", "ｲﾝｶﾝ", "①～番地", "O\"Hara, Ken", "Ⅳ－"})
    void what_code_page_932_has_is_printable(String name) {
        assertThat(new PrintableCheck(PrintEncoding.CP932).lacking(named(name))).isEmpty();
    }

    /** The yen sign and the overline would be read again as other characters. */
    @ParameterizedTest(name = "{0}: character {1} is {2}")
    @CsvSource({
        "𠮷野 花子, 1, U+20BB7",
        "山田 𠮷𠮷, 4, U+20BB7",
        "葛󠄀城 花子, 2, U+E0100",
        "花子 ¥, 4, U+00A5",
        "花子 ‾, 4, U+203E",
        "一丁目〜, 4, U+301C",
        "Müller, 2, U+00FC",
        "か゚, 2, U+309A"
    })
    void what_it_lacks_is_told_by_its_place_and_never_replaced(String name, int position, String codePoint) {
        var lacking = new PrintableCheck(PrintEncoding.CP932).lacking(named(name));

        assertThat(lacking)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.field()).isEqualTo("name"));
        assertThat(lacking.getFirst().position()).isEqualTo(position);
        assertThat(lacking.getFirst().name()).isEqualTo(codePoint);
        assertThat(name).contains(lacking.getFirst().character());
    }

    @Test
    void each_character_of_each_field_is_told() {
        var addressee = new Addressee(new ResidentId("resident-a"), "𠮷𠮷", "é", "é一é");

        assertThat(new PrintableCheck(PrintEncoding.CP932).lacking(addressee))
                .extracting(lacking -> lacking.field() + " " + lacking.position())
                .containsExactly("name 1", "name 2", "postal_code 1", "address 1", "address 3");
    }

    @ParameterizedTest
    @EnumSource(
            value = PrintEncoding.class,
            names = {"UTF_8", "UTF_8_BOM"})
    void utf_8_has_every_character(PrintEncoding encoding) {
        assertThat(new PrintableCheck(encoding).lacking(named("𠮷野 葛󠄀子 ¥‾"))).isEmpty();
    }

    private static Addressee named(String name) {
        return new Addressee(new ResidentId("resident-a"), name, "154-0017", "東京都世田谷区");
    }
}
