package inkan.api.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.history.EventCatalogue;
import inkan.history.Upcasting;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {
    private static final Document DOCUMENT = EventsDocument.of(EventCatalogue.EVENTS, Upcasting.ALL);

    @Test
    void the_document_says_what_the_code_says() {
        DOCUMENT.requireCurrent();
    }

    @Test
    void every_link_of_the_document_leads_somewhere() {
        assertThat(DOCUMENT.deadLinks()).isEmpty();
    }

    @Test
    void every_event_has_its_chapter_and_every_older_revision_is_told() {
        assertThat(EventCatalogue.EVENTS)
                .allSatisfy(
                        event -> assertThat(DOCUMENT.text()).contains("\n## " + EventCatalogue.nameOf(event) + "\n"));
        assertThat(Upcasting.ALL)
                .allSatisfy(upcasting -> assertThat(DOCUMENT.text())
                        .contains("Revision %d is read as revision %d: "
                                .formatted(upcasting.fromRevision(), upcasting.fromRevision() + 1)));
    }

    @Test
    void a_declaration_of_which_nothing_is_said_is_found() {
        Comments comments = new Comments("""
                /** Somebody else's. */
                record Other(int n) {}

                record Silent(int n) {}

                /**
                 * Says {@code it}.
                 *
                 * @param n a number
                 */
                @StoredAs(name = "a.b")
                record Told(int n) {}
                """);

        assertThatThrownBy(() -> comments.before("record Silent\\b")).hasMessageContaining("nothing is said");
        assertThat(comments.before("record Told\\b").text()).isEqualTo("Says `it`.");
        assertThat(comments.before("record Told\\b").parameter("n")).isEqualTo("a number");
    }
}
