package inkan.view.retention;

import static inkan.view.Facts.CARD;
import static inkan.view.Facts.HANAKO;
import static inkan.view.Facts.KASHIWA;
import static inkan.view.Facts.SETAGAYA;
import static inkan.view.Facts.SIGNATURE;
import static inkan.view.Facts.appliedFor;
import static inkan.view.Facts.cardIssued;
import static inkan.view.Facts.day;
import static inkan.view.Facts.ended;
import static inkan.view.Facts.issued;
import static inkan.view.Facts.movedIn;
import static inkan.view.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.correction.CorrectionGround;
import inkan.personal.RetentionClass;
import inkan.policy.Bound;
import inkan.resident.EndOfEntitlement;
import inkan.resident.KeepReason;
import inkan.resident.ResidentEvent.DestructionDeclined;
import inkan.resident.ResidentEvent.DestructionRequested;
import inkan.resident.ResidentEvent.PersonalDataDestroyed;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.CorrectionId;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.view.Page;
import inkan.view.ViewTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The card ends on 2029-10-10, so retention is over since 2039-10-11. */
class RetentionTest extends ViewTest {
    private static final LocalDate OVER = LocalDate.of(2039, 10, 11);
    private static final RetentionClass RECORD = RetentionClass.ISSUANCE_RECORD;
    private static final DestructionRequested REQUESTED = new DestructionRequested(HANAKO, RECORD, OVER);

    private final RetentionQuery query = new RetentionQuery(SQL);

    @Override
    protected String tables() {
        return "view_retention";
    }

    private List<Retained> due(MunicipalityCode municipality, LocalDate today) {
        return query.due(municipality, Page.first(10), today);
    }

    private void playCard() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), cardIssued(CARD));
    }

    @Test
    void a_resident_is_due_from_the_first_day_after_retention() {
        playCard();

        assertThat(due(SETAGAYA, OVER.minusDays(1))).isEmpty();
        assertThat(due(SETAGAYA, OVER)).containsExactly(new Retained(HANAKO, SETAGAYA, OVER, null, null));
        assertThat(query.countDue(SETAGAYA, OVER)).isEqualTo(1);
        assertThat(query.due(SETAGAYA, new Page(due(SETAGAYA, OVER).getFirst().place(), 10), OVER))
                .isEmpty();
    }

    @Test
    void who_moves_is_due_where_the_resident_lives_now() {
        playCard();
        play(movedIn(HANAKO, KASHIWA, "2022-04-01"));

        assertThat(due(SETAGAYA, OVER)).isEmpty();
        assertThat(due(KASHIWA, OVER)).hasSize(1);
    }

    @Test
    void a_later_end_a_correction_and_a_certificate_alone_are_what_it_is_counted_from() {
        play(registered(HANAKO, SETAGAYA), issued(SIGNATURE, CertificateKind.SIGNATURE));
        assertThat(due(SETAGAYA, LocalDate.MAX.withYear(2999)))
                .extracting(Retained::overSince)
                .containsExactly(day("2034-10-11"));
        play(
                appliedFor(CARD, HANAKO),
                cardIssued(CARD),
                new CardEvent.ExpiryCorrected(
                        CARD,
                        new CorrectionId("correction-1"),
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        new RegisterReference("shokken-1"),
                        day("2029-10-10"),
                        day("2028-03-31"),
                        Bound.PERIOD_OF_STAY));
        assertThat(due(SETAGAYA, OVER)).extracting(Retained::overSince).containsExactly(day("2038-04-01"));
        play(ended(HANAKO, EndOfEntitlement.DEATH));
        assertThat(due(SETAGAYA, OVER)).extracting(Retained::overSince).containsExactly(day("2038-04-01"));
    }

    @Test
    void nobody_is_due_without_a_card_or_while_another_one_is_applied_for() {
        play(registered(HANAKO, SETAGAYA));
        assertThat(due(SETAGAYA, OVER)).isEmpty();
        playCard();
        play(appliedFor(new CardId("card-2"), HANAKO));

        assertThat(due(SETAGAYA, OVER)).isEmpty();
    }

    @Test
    void what_is_asked_for_waits_for_a_decision_and_what_is_declined_is_due_again() {
        playCard();
        play(REQUESTED);

        assertThat(due(SETAGAYA, OVER)).isEmpty();
        assertThat(query.pending(SETAGAYA, Page.first(10)))
                .containsExactly(new Retained(HANAKO, SETAGAYA, OVER, "clerk-sato", day("2022-04-01")));
        assertThat(query.countPending(SETAGAYA)).isEqualTo(1);

        play(new DestructionDeclined(HANAKO, RECORD, KeepReason.DISPUTE_PENDING));
        assertThat(query.pending(SETAGAYA, Page.first(10))).isEmpty();
        assertThat(due(SETAGAYA, OVER)).hasSize(1);
    }

    @Test
    void what_is_destroyed_is_on_no_list_and_its_key_is_told() {
        playCard();
        play(REQUESTED, new PersonalDataDestroyed(HANAKO, RECORD, "key-1", OVER));

        assertThat(due(SETAGAYA, OVER.plusYears(9))).isEmpty();
        assertThat(query.pending(SETAGAYA, Page.first(10))).isEmpty();
        assertThat(query.destroyed(0, 10)).containsExactly(new DestroyedKey("key-1", head()));
        assertThat(query.destroyed(head(), 10)).isEmpty();
    }
}
