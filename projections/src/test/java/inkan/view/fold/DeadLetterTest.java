package inkan.view.fold;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.PinKind;
import inkan.view.AllViews;
import inkan.view.Page;
import inkan.view.lostsignature.LostSignatureQuery;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterTest {
    private static final CardId OTHER = new CardId("card-other");

    private final ViewsOnPostgres views = ViewsOnPostgres.fresh();
    private final LogInMemory log = new LogInMemory();
    private final Redrive redrive = new Redrive(views.source(), log, AllViews.VIEWS);

    private ViewReader reader = views.reader(log, 100);

    @AfterEach
    void close() {
        reader.close();
    }

    private void append(Event... events) {
        List.of(events).forEach(log::append);
    }

    private String state(CardId card) {
        return views.sql()
                .sql("select concat_ws(' ', state, pin_signature, position) from view_card where card = ?")
                .param(card.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {1, 2, 3, 100})
    void an_event_that_cannot_be_read_keeps_only_its_own_stream_out_of_the_view(int batch) throws Exception {
        reader = views.reader(log, batch);
        append(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), appliedFor(OTHER, HANAKO));
        log.appendUnreadable(CARD.value(), CardEvent.class);
        append(new CardEvent.PinSet(CARD, PinKind.SIGNATURE), cardIssued(OTHER), cardOf(HANAKO, CARD));

        reader.catchUp();

        assertThat(views.position()).isEqualTo(7);
        assertThat(state(CARD)).isEqualTo("APPLIED 2");
        assertThat(state(OTHER)).isEqualTo("ISSUED 6");
        assertThat(views.deadLetters()).containsExactly("card card-1 4", "card card-1 5");
        assertThat(views.texts("select reason from view_dead_letter order by position"))
                .containsExactly(
                        "cannot be read: in this test", "comes after an event of its stream that is not in the view");
    }

    @Test
    void an_event_of_a_name_that_nobody_knows_could_concern_any_view_and_is_kept_for_all() throws Exception {
        append(registered(HANAKO, SETAGAYA));
        log.appendUnreadable("parcel-1", null);

        reader.catchUp();

        assertThat(views.deadLetters())
                .containsExactly(
                        "card parcel-1 2",
                        "certificate parcel-1 2",
                        "correction parcel-1 2",
                        "inquiry parcel-1 2",
                        "notice parcel-1 2",
                        "resident parcel-1 2");
    }

    @Test
    void an_event_that_cannot_be_folded_is_parked_with_the_kind_of_error_and_nothing_of_its_contents()
            throws Exception {
        append(registered(HANAKO, SETAGAYA), issued(SIGNATURE, CertificateKind.SIGNATURE));
        log.appendWithoutMetadata(
                new CertificateEvent.Revoked(SIGNATURE, RevocationReason.AFFILIATION_CHANGED, day("2022-04-05")));
        append(delivered(CARD));

        reader.catchUp();

        assertThat(views.deadLetters()).containsExactly("certificate cert-signature-1 3");
        assertThat(views.texts("select reason from view_dead_letter"))
                .containsExactly("cannot be folded: NullPointerException");
        assertThat(views.position()).isEqualTo(4);
    }

    @ParameterizedTest(name = "in batches of {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void a_row_that_the_database_refuses_is_traced_to_its_event(int batch) throws Exception {
        refuse();
        reader = views.reader(log, batch);
        history();

        reader.catchUp();

        assertThat(views.position()).isEqualTo(log.head());
        assertThat(views.deadLetters()).containsExactly("card card-1 5", "card card-1 7");
        assertThat(views.texts("select reason from view_dead_letter where position = 5"))
                .containsExactly("the database refuses its row: SQLState 23514 refused_here");
        assertThat(state(CARD)).isEqualTo("ISSUED 4");
        assertThat(state(OTHER)).isEqualTo("APPLIED 6");
    }

    private void refuse() {
        views.sql()
                .sql("alter table view_card add constraint refused_here check (pin_signature is null)")
                .update();
    }

    private void history() {
        append(
                registered(HANAKO, SETAGAYA),
                cardOf(HANAKO, CARD),
                appliedFor(CARD, HANAKO),
                cardIssued(CARD),
                delivered(CARD),
                appliedFor(OTHER, HANAKO),
                new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 2));
    }

    @Test
    void what_is_mended_is_folded_again_in_order_and_goes_on_by_itself() throws Exception {
        refuse();
        history();
        reader.catchUp();
        assertThat(redrive.one("card", "card-1"))
                .isEqualTo(new Redrive.Result(
                        "card", "card-1", 0, "the database refuses its row: SQLState 23514 refused_here"));
        views.sql().sql("alter table view_card drop constraint refused_here").update();

        assertThat(redrive.one("card", "card-1")).isEqualTo(new Redrive.Result("card", "card-1", 2, null));

        assertThat(state(CARD)).isEqualTo("DELIVERED 2 7");
        assertThat(views.deadLetters()).isEmpty();
        append(new CardEvent.PinMistaken(CARD, PinKind.SIGNATURE, 3));
        reader.catchUp();
        assertThat(state(CARD)).isEqualTo("DELIVERED 3 8");
    }

    @Test
    void all_that_is_stuck_is_folded_again_and_what_still_cannot_be_stays() throws Exception {
        refuse();
        history();
        log.appendUnreadable("card-other", CardEvent.class);
        append(cardIssued(OTHER));
        reader.catchUp();
        views.sql().sql("alter table view_card drop constraint refused_here").update();

        assertThat(redrive.all())
                .containsExactly(
                        new Redrive.Result("card", "card-1", 2, null),
                        new Redrive.Result("card", "card-other", 0, "cannot be read: in this test"));

        log.mend(8, new CardEvent.PinSet(OTHER, PinKind.CARD_FACE));
        assertThat(redrive.all()).containsExactly(new Redrive.Result("card", "card-other", 2, null));
        assertThat(state(OTHER)).isEqualTo("ISSUED 9");
    }

    @Test
    void what_follows_from_an_event_follows_when_it_is_folded_again() throws Exception {
        views.sql()
                .sql("alter table view_certificate add constraint refused_here check (state <> 'REVOKED')")
                .update();
        append(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                lost(SIGNATURE, "2022-04-02"));
        reader.catchUp();
        assertThat(views.texts("select serial from view_lost_signature")).isEmpty();
        views.sql()
                .sql("alter table view_certificate drop constraint refused_here")
                .update();

        redrive.all();

        assertThat(new LostSignatureQuery(views.sql()).in(SETAGAYA, Page.first(10)))
                .extracting(lost -> lost.serial())
                .containsExactly(SIGNATURE);
    }

    @Test
    void what_is_derived_has_dead_letters_of_its_own() throws Exception {
        views.sql()
                .sql("alter table view_lost_signature add constraint refused_here check (lost_on > '2030-01-01')")
                .update();
        append(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                issued(SIGNATURE, CertificateKind.SIGNATURE),
                lost(SIGNATURE, "2022-04-02"),
                delivered(CARD));
        reader.catchUp();
        assertThat(views.deadLetters()).containsExactly("lost-signature cert-signature-1 4");
        assertThat(state(CARD)).isEqualTo("DELIVERED 0 5");
        views.sql()
                .sql("alter table view_lost_signature drop constraint refused_here")
                .update();

        assertThat(redrive.all()).containsExactly(new Redrive.Result("lost-signature", "cert-signature-1", 1, null));

        assertThat(views.texts("select serial from view_lost_signature")).hasSize(1);
    }

    @Test
    void trouble_of_the_database_is_no_poison() throws Exception {
        history();
        views.sql().sql("alter table view_card rename to view_card_away").update();
        try {
            reader.catchUp();
        } catch (SQLException expected) {
            assertThat(expected.getSQLState()).isEqualTo("42P01");
        }
        assertThat(views.position()).isZero();
        views.sql().sql("alter table view_card_away rename to view_card").update();

        reader.catchUp();

        assertThat(views.deadLetters()).isEmpty();
        assertThat(state(CARD)).isEqualTo("DELIVERED 2 7");
    }
}
