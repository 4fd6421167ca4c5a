package inkan.api.forecast;

import inkan.api.guide.Language;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a picture as SVG 1.1, an element a line. It has a title and a description for those who do not see it, and neither
 * scripts nor styles nor anything from elsewhere. Lengths are in units of its view box.
 */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String REPLACEMENT = "\uFFFD";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** Where a text stands, seen from the point that is given for it. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a text looks. */
    record Letters(int size, String colour, Anchor anchor, boolean bold) {
        Letters at(Anchor other) {
            return new Letters(size, colour, other, bold);
        }
    }

    Svg(int width, int height, Language language, String title, String description) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace(NAMESPACE);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        attributes(
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-labelledby",
                "title description",
                "lang",
                language.name().toLowerCase(Locale.ROOT),
                "font-family",
                "sans-serif");
        line();
        element("title", title, "id", "title");
        element("desc", description, "id", "description");
        element("rect", "", "x", 0, "y", 0, "width", width, "height", height, "fill", "#ffffff");
    }

    /** An area. */
    void area(double x, double y, double width, double height, String fill) {
        element("rect", "", "x", x, "y", y, "width", width, "height", height, "fill", fill);
    }

    /** An area with an outline and a title that is shown where somebody points at it. */
    void area(double x, double y, double width, double height, String fill, String stroke, String title) {
        open("rect", "x", x, "y", y, "width", width, "height", height, "fill", fill, "stroke", stroke);
        element("title", title);
        close();
    }

    /** A dot. */
    void dot(double x, double y, double radius, String fill) {
        element("circle", "", "cx", x, "cy", y, "r", radius, "fill", fill, "stroke", "#ffffff", "stroke-width", 0.5);
    }

    /** A line. */
    void line(double x1, double y1, double x2, double y2, String stroke) {
        element("line", "", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", stroke);
    }

    /** A text on its base line. */
    void text(double x, double y, Letters letters, String words) {
        element(
                "text",
                words,
                "x",
                x,
                "y",
                y,
                "font-size",
                letters.size(),
                "font-weight",
                letters.bold() ? "bold" : "normal",
                "fill",
                letters.colour(),
                "text-anchor",
                letters.anchor().name().toLowerCase(Locale.ROOT));
    }

    /** The whole picture. */
    String end() {
        close();
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        return text.toString();
    }

    private void element(String name, String words, Object... attributes) {
        try {
            if (words.isEmpty()) {
                xml.writeEmptyElement(name);
                attributes(attributes);
            } else {
                xml.writeStartElement(name);
                attributes(attributes);
                xml.writeCharacters(readable(words));
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        line();
    }

    private void open(String name, Object... attributes) {
        try {
            xml.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        attributes(attributes);
        line();
    }

    private void close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
        line();
    }

    private void attributes(Object... namesAndValues) {
        try {
            for (int i = 0; i < namesAndValues.length; i += 2) {
                xml.writeAttribute(namesAndValues[i].toString(), value(namesAndValues[i + 1]));
            }
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private void line() {
        try {
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private static String value(Object value) {
        return value instanceof Double length
                ? BigDecimal.valueOf(length)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : readable(value.toString());
    }

    /** XML 1.0 has no way to write what is no character to it. */
    private static String readable(String words) {
        return words.codePoints()
                .mapToObj(point -> isReadable(point) ? Character.toString(point) : REPLACEMENT)
                .reduce("", String::concat);
    }

    private static boolean isReadable(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }

    /** It writes into memory. */
    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException(e);
    }
}
