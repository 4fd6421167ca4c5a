package inkan.api.forecast;

import static inkan.api.forecast.Samples.ENGLISH;
import static inkan.api.forecast.Samples.JAPANESE;
import static inkan.api.forecast.Samples.days;
import static inkan.api.forecast.Samples.expiring;
import static inkan.api.forecast.Samples.months;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import inkan.api.guide.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class PictureTest {
    private static final Path APPROVED = Path.of("src/test/resources/pictures");

    static Stream<Arguments> approved() {
        return Stream.of(
                Arguments.of("forecast-ja.svg", new ForecastPicture(months("2024-11", 6, expiring(1)), JAPANESE).svg()),
                Arguments.of("forecast-en.svg", new ForecastPicture(months("2024-11", 6, expiring(1)), ENGLISH).svg()),
                Arguments.of(
                        "calendar-ja.svg", new CalendarPicture(days("2026-04-20", 30, expiring(1)), JAPANESE).svg()),
                Arguments.of(
                        "calendar-en.svg", new CalendarPicture(days("2026-04-20", 30, expiring(1)), ENGLISH).svg()));
    }

    /** What was looked at and found good. A picture that is not there yet is written beside the build, to be looked at. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("approved")
    void a_picture_is_the_one_that_was_approved(String name, String svg) throws IOException {
        Path received = Path.of("target/pictures").resolve(name);
        Files.createDirectories(received.getParent());
        Files.writeString(received, svg);

        assertThat(APPROVED.resolve(name))
                .exists()
                .content(StandardCharsets.UTF_8)
                .isEqualTo(svg);
    }

    static Stream<Arguments> pictures() {
        List<Arguments> all = new ArrayList<>();
        for (PictureWords words : List.of(JAPANESE, ENGLISH)) {
            for (long scale : new long[] {0, 1, 20_000}) {
                for (int months : new int[] {1, 2, 13, 60}) {
                    for (String from : List.of("2024-01", "2024-11", "2024-12")) {
                        all.add(Arguments.of(
                                words.language() + " forecast from " + from + ", months " + months + ", times " + scale,
                                new ForecastPicture(months(from, months, expiring(scale)), words).svg()));
                    }
                }
                for (int days : new int[] {1, 31, 365, 400}) {
                    for (String from : List.of("2026-01-01", "2026-04-25", "2025-12-28", "2024-02-29")) {
                        all.add(Arguments.of(
                                words.language() + " calendar from " + from + ", days " + days + ", times " + scale,
                                new CalendarPicture(days(from, days, expiring(scale)), words).svg()));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void a_picture_is_well_formed_says_what_it_is_and_needs_nothing_else(String name, String svg) throws Exception {
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        Set<String> names = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        elements(document).forEach(element -> {
            names.add(element.getLocalName());
            NamedNodeMap all = element.getAttributes();
            for (int i = 0; i < all.getLength(); i++) {
                attributes.add(all.item(i).getNodeName());
                assertThat(all.item(i).getNodeValue()).doesNotContain("url(").doesNotContain("javascript");
            }
        });

        assertThat(names).isSubsetOf("svg", "title", "desc", "rect", "line", "circle", "text");
        assertThat(attributes).noneMatch(attribute -> attribute.startsWith("on") || attribute.endsWith("href"));
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
        assertThat(elements(document).filter(element -> element.hasAttribute("id")))
                .extracting(Element::getLocalName)
                .containsExactly("title", "desc");
        assertThat(elements(document).filter(element -> element.hasAttribute("id")))
                .allSatisfy(element -> assertThat(element.getTextContent()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void no_element_is_outside_the_view_box(String name, String svg) throws Exception {
        Document document = parsed(svg);
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        var whole = new Box(0, 0, Double.parseDouble(box[2]), Double.parseDouble(box[3]));

        assertThat(elements(document).flatMap(PictureTest::boxes)).isNotEmpty().allMatch(whole::includes);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void no_text_lies_over_another(String name, String svg) throws Exception {
        List<Box> texts = elements(parsed(svg))
                .filter(element -> element.getLocalName().equals("text"))
                .flatMap(PictureTest::boxes)
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                assertThat(texts.get(i).overlaps(texts.get(j)))
                        .as("%s and %s", texts.get(i), texts.get(j))
                        .isFalse();
            }
        }
    }

    @Test
    void what_a_place_is_called_is_text_and_nothing_else() throws Exception {
        var words = new PictureWords(Language.EN, "<script>\"&'</script>\u0000\u001B\uFFFE");
        Document document = parsed(new ForecastPicture(months("2024-11", 1, expiring(1)), words).svg());

        assertThat(elements(document).map(Element::getLocalName)).doesNotContain("script");
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Expiries by month, <script>\"&'</script>\uFFFD\uFFFD\uFFFD");
    }

    @Test
    void a_bar_is_as_high_as_its_number() throws Exception {
        List<Element> bars = elements(parsed(new ForecastPicture(months("2025-01", 2, expiring(1)), ENGLISH).svg()))
                .filter(element -> element.getLocalName().equals("rect")
                        && element.getElementsByTagName("title").getLength() == 1)
                .toList();
        MonthsAnswer answer = months("2025-01", 2, expiring(1));
        long most = answer.months().getFirst().certificates().expiring();
        double highest = Double.parseDouble(bars.getFirst().getAttribute("height"));

        assertThat(bars).hasSize(4);
        for (int i = 0; i < 4; i++) {
            MonthsAnswer.Month month = answer.months().get(i / 2);
            long count = (i % 2 == 0 ? month.certificates() : month.cards()).expiring();
            assertThat(Double.parseDouble(bars.get(i).getAttribute("height")))
                    .isCloseTo(highest * count / most, within(0.02));
        }
    }

    /** Of a picture of a year: closed days are grey, the day after Golden Week is the darkest, holidays have a dot. */
    @Test
    void the_calendar_shows_closed_days_holidays_and_the_peak_after_golden_week() throws Exception {
        DaysAnswer year = days("2026-02-01", 200, expiring(1));
        Document document = parsed(new CalendarPicture(year, ENGLISH).svg());
        List<Element> cells = elements(document)
                .filter(element -> element.getElementsByTagName("title").getLength() == 1
                        && element.getTextContent().trim().startsWith("2026-"))
                .toList();

        assertThat(cells).hasSize(200);
        assertThat(cells).zipSatisfy(year.days(), (cell, day) -> {
            assertThat(cell.getTextContent()).contains(day.day().toString());
            assertThat(cell.getAttribute("fill").equals(Ink.CLOSED)).isEqualTo(!day.open());
        });
        assertThat(cells.stream()
                        .filter(cell -> cell.getAttribute("fill").equals(Ink.LOADS.getLast()))
                        .map(cell -> cell.getTextContent().trim()))
                .singleElement()
                .asString()
                .startsWith("2026-05-07");
        long holidays = year.days().stream().filter(DaysAnswer.Day::holiday).count();
        assertThat(elements(document).filter(element -> element.getLocalName().equals("circle")))
                .hasSize(Math.toIntExact(holidays) + 1);
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> elements(Document document) {
        var all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements.stream();
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean includes(Box other) {
            return other.left >= left && other.top >= top && other.right <= right && other.bottom <= bottom;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private static Stream<Box> boxes(Element element) {
        return switch (element.getLocalName()) {
            case "rect" -> {
                double x = number(element, "x");
                double y = number(element, "y");
                yield Stream.of(new Box(x, y, x + number(element, "width"), y + number(element, "height")));
            }
            case "line" ->
                Stream.of(new Box(
                        Math.min(number(element, "x1"), number(element, "x2")),
                        Math.min(number(element, "y1"), number(element, "y2")),
                        Math.max(number(element, "x1"), number(element, "x2")),
                        Math.max(number(element, "y1"), number(element, "y2"))));
            case "circle" -> {
                double x = number(element, "cx");
                double y = number(element, "cy");
                double r = number(element, "r");
                yield Stream.of(new Box(x - r, y - r, x + r, y + r));
            }
            case "text" -> Stream.of(text(element));
            default -> Stream.of();
        };
    }

    /** As wide as letters of most faces are, or a little wider: an em for Japanese, 0.58 of it for others. */
    private static Box text(Element element) {
        double size = number(element, "font-size");
        double width = element.getTextContent()
                .codePoints()
                .mapToDouble(point -> point < 0x2E80 ? 0.58 * size : size)
                .sum();
        double x = number(element, "x");
        double left = switch (element.getAttribute("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2;
            default -> x;
        };
        return new Box(left, number(element, "y") - 0.9 * size, left + width, number(element, "y") + 0.25 * size);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
