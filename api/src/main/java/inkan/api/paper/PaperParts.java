package inkan.api.paper;

import inkan.api.paper.Sheet.Tag;
import inkan.municipality.Name;
import inkan.value.Personalia;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What papers are made of. */
final class PaperParts {

    private static final Name BASIC_FOUR = new Name("基本4情報", "Basic four");
    private static final Tag LINE = Tag.of("p");

    private final Sheet sheet;

    PaperParts(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Style sheets one after the other: what a later one says prevails. */
    static String style(String... files) {
        return Arrays.stream(files).map(PaperParts::read).collect(Collectors.joining("\n"));
    }

    private static String read(String file) {
        try (InputStream style = Optional.ofNullable(PaperParts.class.getResourceAsStream("/inkan/api/paper/" + file))
                .orElseThrow()) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At the foot of every page: of whom, and as of where. */
    void foot(String subject, Evidence evidence) {
        sheet.add(
                sheet.body(),
                new Tag("div", "foot"),
                subject + " ・ 台帳 " + evidence.origin() + " 位置 " + evidence.position());
    }

    void title(Name title) {
        Element heading = sheet.add(sheet.body(), Tag.of("h1"), title.ja());
        sheet.add(heading, new Tag("div", "en"), title.en());
    }

    void heading(Name heading) {
        sheet.add(sheet.body(), Tag.of("h2"), heading);
    }

    void paragraph(Name words) {
        sheet.add(sheet.body(), LINE, words);
    }

    /** A table of two columns under a heading. */
    Element table(Name heading) {
        heading(heading);
        return sheet.add(sheet.body(), new Tag("table", "facts"));
    }

    /** A column of a list, so many percent wide. */
    record Column(Name name, int width) {}

    /** A table of many rows, whose head is at the top of every page. */
    Element list(List<Column> columns) {
        Element table = sheet.add(sheet.body(), new Tag("table", "events"));
        Element head = sheet.add(sheet.add(table, Tag.of("thead")), Tag.of("tr"));
        for (Column column : columns) {
            Element cell = sheet.add(head, Tag.of("th"), column.name().ja());
            cell.setAttribute("style", "width: " + column.width() + "%");
            sheet.add(cell, new Tag("div", "en"), column.name().en());
        }
        return sheet.add(table, Tag.of("tbody"));
    }

    Element row(Element table, Name what, String value) {
        Element cell = row(table, what);
        sheet.add(cell, LINE, value);
        return cell;
    }

    Element row(Element table, Name what, Name value) {
        Element cell = row(table, what);
        sheet.add(cell, LINE, value);
        return cell;
    }

    /** A value that is to be compared letter by letter. */
    void hash(Element table, Name what, String value) {
        sheet.add(row(table, what), new Tag("p", "hash"), value);
    }

    private Element row(Element table, Name what) {
        Element row = sheet.add(table, Tag.of("tr"));
        Element head = sheet.add(row, Tag.of("th"), what.ja());
        sheet.add(head, new Tag("div", "en"), what.en());
        return sheet.add(row, Tag.of("td"));
    }

    void line(Element cell, Name value) {
        sheet.add(cell, LINE, value);
    }

    void line(Element cell, String value) {
        sheet.add(cell, LINE, value);
    }

    void attributes(Element table, Attributes data) {
        switch (data) {
            case Attributes.Told told -> {
                Personalia personal = told.personal();
                nameOrAddress(table, new Name("氏名", "Name"), personal.name());
                nameOrAddress(table, new Name("住所", "Address"), personal.address());
                row(table, new Name("生年月日", "Date of birth"), EraDay.of(personal.dateOfBirth()));
                row(table, new Name("性別", "Sex"), PaperWords.of(personal.sex()));
            }
            case Attributes.Destroyed destroyed ->
                row(
                        table,
                        BASIC_FOUR,
                        new Name(
                                "保存期間の満了により個人情報の鍵を廃棄した。氏名・住所・生年月日・性別は、もはや誰も復元できない。",
                                "The key of the personal data was destroyed at the end of retention: nobody can read"
                                        + " name, address, date of birth and sex any more."));
            case Attributes.NotRecorded never ->
                row(table, BASIC_FOUR, new Name("台帳に記録されていない。", "The log never held them."));
        }
    }

    private void nameOrAddress(Element table, Name what, @Nullable String value) {
        if (value == null) {
            row(table, what, new Name("記録なし", "not recorded"));
        } else {
            sheet.add(row(table, what), new Tag("p", "person"), value);
        }
    }

    /** What lets one check the paper. */
    void evidence(Evidence evidence) {
        Element table = table(new Name("検証のための情報", "What lets one check this paper"));
        row(table, new Name("台帳", "Log origin"), evidence.origin());
        row(
                table,
                new Name("対象とした位置", "Taken up to position"),
                evidence.position() + " (" + EraDay.of(evidence.recordedAt()) + ")");
        if (!evidence.unread().isEmpty()) {
            row(
                    table,
                    new Name("読み取れない記録", "Unreadable events"),
                    new Name(
                            evidence.unread().stream().map(Object::toString).collect(Collectors.joining(", ")),
                            "They, and what follows in their streams, are left out."));
        }
        Evidence.Signed checkpoint = evidence.checkpoint();
        if (checkpoint == null) {
            row(
                    table,
                    new Name("チェックポイント", "Checkpoint"),
                    new Name("この位置を含む署名はまだない。", "None covers the position yet."));
        } else {
            row(table, new Name("チェックポイントの大きさ", "Checkpoint size"), Long.toString(checkpoint.size()));
            hash(table, new Name("チェックポイントの根", "Checkpoint root"), checkpoint.root());
        }
    }

    /** Ends a paper: what could not be drawn is explained, and the office has room to say that it hands this over. */
    void end() {
        sheet.explainNotes();
        Element office = sheet.add(sheet.body(), new Tag("div", "office"));
        sheet.add(office, LINE, new Name("台帳の記録と相違ないことを確認した。", "Compared with the log."));
        sheet.add(office, new Tag("p", "blank"), "      年    月    日    職・氏名                              印");
    }
}
