package inkan.view.correction;

import static inkan.view.Facts.CARD;
import static inkan.view.Facts.HANAKO;
import static inkan.view.Facts.KASHIWA;
import static inkan.view.Facts.SETAGAYA;
import static inkan.view.Facts.appliedFor;
import static inkan.view.Facts.cardIssued;
import static inkan.view.Facts.day;
import static inkan.view.Facts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.correction.CorrectionEvent.Approved;
import inkan.correction.CorrectionEvent.CardExpiryRequested;
import inkan.correction.CorrectionEvent.Declined;
import inkan.correction.CorrectionEvent.GuardianshipRequested;
import inkan.correction.CorrectionGround;
import inkan.correction.CorrectionState;
import inkan.correction.DeclineReason;
import inkan.policy.Bound;
import inkan.resident.ResidentEvent;
import inkan.value.CorrectionId;
import inkan.value.RegisterReference;
import inkan.view.Page;
import inkan.view.ViewTest;
import inkan.view.card.CardStatusQuery;
import inkan.view.resident.ResidentStatusQuery;
import org.junit.jupiter.api.Test;

class CorrectionStatusTest extends ViewTest {
    private static final CorrectionId FIRST = new CorrectionId("correction-1");
    private static final CorrectionId SECOND = new CorrectionId("correction-2");
    private static final RegisterReference PAPERS = new RegisterReference("shokken-1");
    private static final CardExpiryRequested OF_CARD = new CardExpiryRequested(
            FIRST, HANAKO, CARD, 1, CorrectionGround.RECORDED_WRONGLY, PAPERS, day("2028-03-31"), Bound.PERIOD_OF_STAY);
    private static final GuardianshipRequested OF_WARD =
            new GuardianshipRequested(SECOND, HANAKO, 0, CorrectionGround.DECIDED_BY_AUTHORITY, PAPERS, true);

    private final CorrectionQuery query = new CorrectionQuery(SQL);

    @Override
    protected String tables() {
        return "view_correction";
    }

    @Test
    void what_was_asked_for_is_on_the_list_of_the_municipality_that_asked_until_it_is_decided_about() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), cardIssued(CARD), OF_CARD, OF_WARD);

        assertThat(query.pending(SETAGAYA, Page.first(10)))
                .extracting(CorrectionStatus::correction)
                .containsExactly(FIRST, SECOND);
        assertThat(query.pending(
                        SETAGAYA, new Page(query.of(FIRST).orElseThrow().place(), 10)))
                .extracting(CorrectionStatus::correction)
                .containsExactly(SECOND);
        assertThat(query.pending(KASHIWA, Page.first(10))).isEmpty();

        play(new Approved(FIRST, day("2022-04-02")), new Declined(SECOND, DeclineReason.NOT_SHOWN, day("2022-04-03")));
        assertThat(query.pending(SETAGAYA, Page.first(10))).isEmpty();
    }

    @Test
    void it_says_who_asked_what_and_who_decided_how() {
        play(registered(HANAKO, SETAGAYA), OF_CARD, new Approved(FIRST, day("2022-04-02")));

        assertThat(query.of(FIRST).orElseThrow())
                .isEqualTo(new CorrectionStatus(
                        FIRST,
                        CorrectionKind.CARD_EXPIRY,
                        HANAKO,
                        CARD.value(),
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        PAPERS,
                        day("2028-03-31"),
                        Bound.PERIOD_OF_STAY,
                        null,
                        null,
                        SETAGAYA,
                        "clerk-sato",
                        day("2022-04-01"),
                        CorrectionState.APPROVED,
                        null,
                        "clerk-sato",
                        day("2022-04-02"),
                        head()));
        assertThat(query.of(SECOND)).isEmpty();
    }

    @Test
    void the_views_of_what_is_corrected_follow() {
        play(
                registered(HANAKO, SETAGAYA),
                appliedFor(CARD, HANAKO),
                cardIssued(CARD),
                new CardEvent.ExpiryCorrected(
                        CARD,
                        FIRST,
                        1,
                        CorrectionGround.RECORDED_WRONGLY,
                        PAPERS,
                        day("2029-10-10"),
                        day("2028-03-31"),
                        Bound.PERIOD_OF_STAY),
                new ResidentEvent.GuardianshipCorrected(
                        HANAKO, SECOND, 0, CorrectionGround.DECIDED_BY_AUTHORITY, PAPERS, true));

        assertThat(new CardStatusQuery(SQL).of(CARD).orElseThrow()).satisfies(card -> {
            assertThat(card.expiresOn()).isEqualTo("2028-03-31");
            assertThat(card.boundBy()).isEqualTo(Bound.PERIOD_OF_STAY);
        });
        assertThat(new ResidentStatusQuery(SQL).of(HANAKO).orElseThrow().adultWard())
                .isTrue();
    }
}
