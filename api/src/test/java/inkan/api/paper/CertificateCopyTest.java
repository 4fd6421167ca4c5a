package inkan.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.municipality.Name;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.Sex;
import inkan.view.certificate.CertificateStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CertificateCopyTest {

    private static final Instant AT = Instant.parse("2020-05-15T01:02:03Z");
    private static final String ROOT = "q83vASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4k=";
    private static final CertificateStatus EXPIRED = status(CertificateState.ACTIVE, null, null, true);

    private static CertificateStatus status(
            CertificateState state, @Nullable RevocationReason reason, @Nullable LocalDate endedOn, boolean expired) {
        return new CertificateStatus(
                new SerialNumber("cert-1-sign"),
                new ResidentId("resident-1"),
                new CardId("card-1"),
                Carrier.CARD,
                CertificateKind.SIGNATURE,
                LocalDate.of(2020, 5, 15),
                LocalDate.of(2024, 10, 10),
                5,
                Bound.BIRTHDAY,
                state,
                reason,
                reason == null ? null : reason.code(),
                endedOn,
                null,
                null,
                expired,
                null,
                8);
    }

    private static ReadPaper copy(CertificateStatus certificate, Attributes holder) throws IOException {
        var copy = new CertificateCopy(
                LocalDate.of(2024, 10, 11),
                certificate,
                holder,
                new CertificateCopy.Issue(new Name("世田谷区", "Setagaya"), "131121", 8, AT, ROOT),
                new Evidence("inkan/1f2e3d4c", 20, AT, List.of(), new Evidence.Signed(32, ROOT)));
        try (Sheet sheet = CertificateCopySheet.of(copy)) {
            return new ReadPaper(Press.print(sheet, AT, 1));
        }
    }

    private static Attributes person(String name, String address) {
        return new Attributes.Told(new Personalia(name, address, LocalDate.of(1989, 1, 7), Sex.FEMALE));
    }

    private static ReadPaper named(String name) throws IOException {
        return copy(EXPIRED, person(name, "東京都世田谷区世田谷四丁目21番27号"));
    }

    @Test
    void it_tells_the_certificate_its_holder_its_issue_and_what_it_is_checked_by_on_one_page() throws IOException {
        ReadPaper paper = named("山田 花子");

        assertThat(paper.pages()).isOne();
        assertThat(paper.text())
                .contains("電子証明書の写し", "令和6年10月11日(2024-10-11)現在")
                .contains("署名用電子証明書", "cert-1-sign", "個人番号カード", "card-1")
                .contains("令和2年5月15日(2020-05-15)", "令和6年10月10日(2024-10-10)", "発行の日後5回目の誕生日")
                .contains("有効期間満了")
                .contains("山田花子", "東京都世田谷区世田谷四丁目21番27号", "昭和64年1月7日(1989-01-07)", "女")
                .contains("世田谷区", "131121", "2020-05-1510:02:03")
                .contains("inkan/1f2e3d4c", "位置20", "32", ROOT)
                .endsWith("印")
                .doesNotContain("※");
        assertThat(paper.ink(1)).isBetween(0.01, 0.2);
    }

    @Test
    void a_revocation_is_told_with_its_reason_number_and_day() throws IOException {
        ReadPaper paper = copy(
                status(CertificateState.REVOKED, RevocationReason.AFFILIATION_CHANGED, LocalDate.of(2022, 4, 1), false),
                new Attributes.NotRecorded());

        assertThat(paper.text()).contains("失効", "記録事項の変更affiliationChanged(3)", "RFC5280", "失効の日令和4年4月1日(2022-04-01)");
    }

    @Test
    void destroyed_personal_data_is_told_as_such_and_the_rest_stays() throws IOException {
        ReadPaper paper = copy(EXPIRED, new Attributes.Destroyed());

        assertThat(paper.text())
                .contains("個人情報の鍵を廃棄した", "誰も復元できない", "destroyedattheendofretention")
                .contains("cert-1-sign", "令和6年10月10日(2024-10-10)", ROOT)
                .doesNotContain("生年月日Date");
    }

    @Test
    void every_font_is_embedded() throws IOException {
        ReadPaper paper = named("𠮷田 花子");

        assertThat(paper.fonts()).extracting(PDFont::getName).anyMatch(name -> name.endsWith("+IPAexMincho"));
        assertThat(paper.fonts()).extracting(PDFont::getName).anyMatch(name -> name.endsWith("+IPAmjMincho"));
        assertThat(paper.fonts()).allMatch(PDFont::isEmbedded);
    }

    @Test
    void the_large_font_of_the_registers_is_only_used_where_a_name_needs_it() throws IOException {
        assertThat(named("髙﨑 花子").fonts()).extracting(PDFont::getName).allMatch(name -> name.endsWith("+IPAexMincho"));
    }

    @Test
    void what_is_taken_out_is_what_was_put_in() throws IOException {
        String name = "葛\uDB40\uDD00城𠮷江辻\uDB40\uDD00邉\uDB40\uDD0F髙﨑神神朗\uDB40\uDD01ヴゐゑ〆々ー-ー";

        assertThat(named(name).text()).contains(name).doesNotContain("※");
    }

    @Test
    void another_form_of_a_character_is_drawn_as_another_glyph() throws IOException {
        assertThat(pixels(named("葛\uDB40\uDD00"))).isNotEqualTo(pixels(named("葛")));
        assertThat(pixels(named("葛\uDB40\uDD01"))).isEqualTo(pixels(named("葛")));
    }

    private static int[] pixels(ReadPaper paper) {
        var image = paper.image(1, 100);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void a_character_that_the_fonts_lack_is_marked_and_its_code_point_told() throws IOException {
        assertThat(named("山\uE000田\uD83D\uDE00花\uE000子").text())
                .contains("山〓※1田〓※2花〓※1子", "※1U+E000", "※2U+1F600", "Thefontslackthischaracter");
    }

    @Test
    void a_form_that_the_fonts_lack_is_drawn_as_usual_and_marked() throws IOException {
        assertThat(named("山\uDB40\uDDEF田").text()).contains("山※1田", "※1U+5C71U+E01EF", "Thefontslackthisform");
    }

    @Test
    void markup_in_a_name_is_printed_as_such() throws IOException {
        String name = "<script>&amp;<img src=\"http://127.0.0.1:9/x.png\"/>&lt;]]>";

        assertThat(named(name).text()).contains(name.replace(" ", ""));
    }

    @Test
    void the_longest_name_and_address_are_printed_to_their_last_character() throws IOException {
        String name = "寿限無".repeat(99) + "終わり";
        String address = "A".repeat(297) + "END";

        assertThat(copy(EXPIRED, person(name, address)).text()).contains(name, address);
    }

    @Test
    void the_same_question_is_answered_by_the_same_bytes() throws IOException {
        assertThat(named("葛\uDB40\uDD00𠮷").pdf())
                .isEqualTo(named("葛\uDB40\uDD00𠮷").pdf());
    }
}
