package inkan.api.paper;

import inkan.api.paper.HistoryReport.Happened;
import inkan.api.paper.Sheet.Tag;
import inkan.explanation.Wording;
import inkan.municipality.Name;
import inkan.view.card.CardStatus;
import inkan.view.certificate.CertificateStatus;
import inkan.view.resident.ResidentStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Lays out the history of a resident: A4 on its side, as many pages as it takes. */
final class HistoryReportSheet {

    private static final Tag CELL = Tag.of("td");
    private static final Tag LINE = Tag.of("p");
    private static final Tag SMALL = new Tag("p", "en");

    private final Sheet sheet;
    private final PaperParts parts;
    private final HistoryReport report;

    private HistoryReportSheet(Sheet sheet, HistoryReport report) {
        this.sheet = sheet;
        this.parts = new PaperParts(sheet);
        this.report = report;
    }

    static Sheet of(HistoryReport report) {
        var sheet = new Sheet("履歴報告書 " + report.resident(), PaperParts.style("paper.css", "history.css"));
        new HistoryReportSheet(sheet, report).layOut();
        return sheet;
    }

    private void layOut() {
        parts.foot(report.resident().value(), report.evidence());
        parts.title(new Name("個人番号カード・電子証明書 履歴報告書", "History of My Number Cards and certificates"));
        parts.paragraph(new Name(
                EraDay.of(report.on()) + "現在の記録に基づき、次のとおり報告する。",
                "As recorded in the log, effective on or before " + report.on() + "."));
        resident();
        events();
        standing();
        parts.evidence(report.evidence());
        parts.end();
    }

    private void resident() {
        Element table = parts.table(new Name("住民", "Resident"));
        parts.row(table, new Name("住民の識別子", "Identifier"), report.resident().value());
        parts.attributes(table, report.holder());
        parts.row(table, new Name("住所地の市区町村", "Municipality"), report.municipality());
    }

    private void events() {
        parts.heading(new Name(
                "経過(全" + report.happened().size() + "件)",
                "What happened, " + report.happened().size() + " events in the order of the log; times in Japan"));
        Element table = parts.list(List.of(
                new PaperParts.Column(new Name("位置", "Position"), 6),
                new PaperParts.Column(new Name("効力発生の日", "Effective"), 11),
                new PaperParts.Column(new Name("記録日時", "Recorded"), 8),
                new PaperParts.Column(new Name("対象", "Subject"), 15),
                new PaperParts.Column(new Name("内容・理由", "What and why"), 36),
                new PaperParts.Column(new Name("根拠", "Rules"), 5),
                new PaperParts.Column(new Name("取扱者・窓口・命令", "Who, where, by which command"), 19)));
        report.happened().forEach(happened -> event(table, happened));
    }

    private void event(Element table, Happened happened) {
        Element row = sheet.add(table, Tag.of("tr"));
        sheet.add(row, CELL, Long.toString(happened.position()));
        day(row, happened.effectiveOn());
        sheet.add(row, CELL, EraDay.of(happened.recordedAt()));
        sheet.add(row, CELL, happened.subject());
        Element what = sheet.add(row, CELL);
        sheet.add(what, LINE, happened.what().ja());
        sheet.add(what, SMALL, happened.what().en());
        Element rules = sheet.add(row, CELL);
        happened.rules().forEach(rule -> sheet.add(rules, LINE, rule));
        Element who = sheet.add(row, CELL);
        sheet.add(who, LINE, happened.actor() + "(" + happened.role() + ")");
        sheet.add(
                who,
                LINE,
                happened.municipality().ja()
                        + (happened.counter().isEmpty() ? "" : " " + happened.counter())
                        + " " + happened.channel());
        sheet.add(who, SMALL, happened.command());
    }

    private void day(Element row, @Nullable LocalDate day) {
        Element cell = sheet.add(row, CELL);
        if (day != null) {
            sheet.add(cell, LINE, EraDay.words(day));
            sheet.add(cell, SMALL, day.toString());
        }
    }

    private void standing() {
        ResidentStatus resident = report.standing().resident();
        Element table = parts.table(new Name("末尾の状態", "State in the end"));
        parts.row(table, new Name("資格", "Entitlement"), PaperWords.entitlement(resident));
        cards();
        certificates();
    }

    private void cards() {
        parts.heading(new Name("個人番号カード", "Cards"));
        Element table = parts.list(List.of(
                new PaperParts.Column(new Name("カード", "Card"), 25),
                new PaperParts.Column(new Name("状態", "State"), 35),
                new PaperParts.Column(new Name("発行の日", "Issued"), 20),
                new PaperParts.Column(new Name("有効期間の満了の日", "Last valid day"), 20)));
        for (CardStatus card : report.standing().cards()) {
            Element row = sheet.add(table, Tag.of("tr"));
            sheet.add(row, CELL, card.card().value());
            sheet.add(row, CELL, PaperWords.standing(card, report.on()));
            isoDay(row, card.issuedOn());
            isoDay(row, card.expiresOn());
        }
    }

    private void certificates() {
        parts.heading(new Name("電子証明書", "Certificates"));
        Element table = parts.list(List.of(
                new PaperParts.Column(new Name("発行番号", "Serial number"), 24),
                new PaperParts.Column(new Name("種類・搭載媒体", "Kind, carrier"), 20),
                new PaperParts.Column(new Name("状態", "State"), 22),
                new PaperParts.Column(new Name("発行の日", "Issued"), 17),
                new PaperParts.Column(new Name("満了の日", "Last valid day"), 17)));
        for (CertificateStatus certificate : report.standing().certificates()) {
            Element row = sheet.add(table, Tag.of("tr"));
            sheet.add(row, CELL, certificate.serial().value());
            Element kind = sheet.add(row, CELL);
            sheet.add(kind, LINE, Wording.of(certificate.kind()).ja());
            sheet.add(kind, LINE, PaperWords.of(certificate.carrier()).ja());
            Element state = sheet.add(row, CELL);
            sheet.add(state, LINE, PaperWords.standing(certificate));
            if (certificate.reason() != null) {
                sheet.add(state, LINE, Wording.of(certificate.reason()).ja());
            }
            isoDay(row, certificate.issuedOn());
            isoDay(row, certificate.expiresOn());
        }
    }

    private void isoDay(Element row, @Nullable LocalDate day) {
        sheet.add(row, CELL, day == null ? "–" : EraDay.of(day));
    }
}
