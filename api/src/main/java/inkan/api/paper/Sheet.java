package inkan.api.paper;

import inkan.api.paper.Lettering.Note;
import inkan.municipality.Name;
import java.io.Closeable;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document before it is printed: a tree of elements. Text only ever gets into it as text, so that nothing that somebody
 * is called can become markup.
 */
final class Sheet implements Closeable {

    /** Names an element. */
    record Tag(String name, String style) {
        static Tag of(String name) {
            return new Tag(name, "");
        }
    }

    private final Document document;
    private final Element body;
    private final Lettering lettering = new Lettering();

    /** Begins a document. */
    Sheet(String title, String styleSheet) {
        document = empty();
        Element html = document.createElement("html");
        document.appendChild(html);
        html.setAttribute("lang", "ja");
        Element head = (Element) html.appendChild(document.createElement("head"));
        head.appendChild(document.createElement("title")).appendChild(document.createTextNode(title));
        head.appendChild(document.createElement("style")).appendChild(document.createTextNode(styleSheet));
        body = (Element) html.appendChild(document.createElement("body"));
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    Element body() {
        return body;
    }

    Document document() {
        return document;
    }

    Lettering lettering() {
        return lettering;
    }

    Element add(Element parent, Tag tag) {
        Element element = document.createElement(tag.name());
        if (!tag.style().isEmpty()) {
            element.setAttribute("class", tag.style());
        }
        parent.appendChild(element);
        return element;
    }

    /** An element with nothing but text in it. */
    Element add(Element parent, Tag tag, String text) {
        Element element = add(parent, tag);
        write(element, text);
        return element;
    }

    /** An element with Japanese text and, smaller, the same in English. */
    Element add(Element parent, Tag tag, Name words) {
        Element element = add(parent, tag, words.ja());
        write(element, " ");
        add(element, new Tag("span", "en"), words.en());
        return element;
    }

    private void write(Element parent, String text) {
        parent.appendChild(document.createTextNode(lettering.of(text)));
    }

    /** Explains the numbers of all that could not be drawn; to be called last. */
    void explainNotes() {
        if (lettering.notes().isEmpty()) {
            return;
        }
        Element notes = add(body, new Tag("div", "notes"));
        for (Note note : lettering.notes()) {
            add(
                    notes,
                    Tag.of("p"),
                    new Name(
                            "※" + note.number() + " " + note.codePoints() + " "
                                    + (note.formOnly()
                                            ? "この字形は印字用フォントになく、通常の字形で印字した。記録上の文字は変わらない。"
                                            : "印字用フォントにない文字である。記録上の文字は変わらない。"),
                            note.formOnly()
                                    ? "The fonts lack this form; the usual one is printed. The record keeps the form."
                                    : "The fonts lack this character. The record keeps it."));
        }
    }

    @Override
    public void close() throws IOException {
        lettering.close();
    }
}
