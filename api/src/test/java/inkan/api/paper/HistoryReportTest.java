package inkan.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.paper.HistoryReport.Happened;
import inkan.municipality.Name;
import inkan.value.MunicipalityCode;
import inkan.value.Personalia;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sex;
import inkan.view.asof.ResidentDossier;
import inkan.view.resident.ResidentStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryReportTest {

    private static final Instant AT = Instant.parse("2020-05-15T01:02:03Z");
    private static final ResidentId RESIDENT = new ResidentId("resident-1");

    private static Happened event(long position) {
        return new Happened(
                position,
                LocalDate.of(2020, 5, 15),
                AT.plusSeconds(position),
                "card-1",
                new Name(
                        "券面事項入力補助用暗証番号が正しく入力され、誤りの回数は0に戻った。事象" + position + "番。",
                        "The card-face PIN was entered right, so the count of wrong entries is 0 again."),
                List.of("P-3", "P-7"),
                "clerk-1",
                "clerk",
                new Name("世田谷区", "Setagaya"),
                "setagaya-office",
                "窓口",
                "report-pin-entry");
    }

    static ReadPaper report(int events) throws IOException {
        LocalDate on = LocalDate.of(2024, 10, 11);
        var report = new HistoryReport(
                on,
                RESIDENT,
                new Attributes.Told(new Personalia("山田 花子", "東京都", LocalDate.of(2019, 5, 1), Sex.FEMALE)),
                new Name("世田谷区", "Setagaya"),
                LongStream.rangeClosed(1, events)
                        .mapToObj(HistoryReportTest::event)
                        .toList(),
                new ResidentDossier(
                        events,
                        on,
                        new ResidentStatus(
                                RESIDENT,
                                new MunicipalityCode("131121"),
                                Residence.JAPAN,
                                null,
                                false,
                                null,
                                null,
                                List.of(),
                                events),
                        List.of(),
                        List.of(),
                        List.of()),
                new Evidence("inkan/1", events, AT, List.of(), null));
        try (Sheet sheet = HistoryReportSheet.of(report)) {
            return new ReadPaper(Press.print(sheet, AT, 1));
        }
    }

    @Test
    @Tag("slow")
    void a_thousand_events_are_printed_each_once_in_their_order_with_a_head_on_every_page() throws IOException {
        ReadPaper paper = report(1_000);
        String text = paper.text();

        int at = 0;
        for (int position = 1; position <= 1_000; position++) {
            int next = text.indexOf("事象" + position + "番。", at);
            assertThat(next).as("event %d", position).isGreaterThan(at);
            at = next;
        }
        for (int page = 2; page < paper.pages(); page += 20) {
            assertThat(paper.text(page)).contains("効力発生の日Effective", page + "/" + paper.pages());
        }
    }
}
