package inkan.card.extend;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.policy.Bound;
import inkan.resident.stay.ReportStay;
import inkan.value.RegisterReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExtensionTest {
    private final Office office = new Office();
    private final Citizen minh =
            Citizen.born("1990-10-10").foreign(LocalDate.of(2024, 2, 14)).withCard(office, "2021-10-01", "2021-11-06");

    private void stayUntil(@Nullable LocalDate day) {
        office.send(new ReportStay(minh.id(), new RegisterReference("stay-" + office.today()), office.today(), day));
    }

    @Test
    @Tag("V-6")
    void while_the_stay_application_is_pending_the_card_is_extended_by_2_months_once() {
        Extension.Answer extended =
                office.at("2024-02-14").send(new ExtendCardWhileStayIsPending(minh.card()), Extension.Answer.class);

        assertThat(extended).isEqualTo(new Extension.Answer(LocalDate.of(2024, 4, 14), Bound.PERIOD_OF_STAY));
        assertThat(office.at("2024-04-14")
                        .refused(new ExtendCardWhileStayIsPending(minh.card()))
                        .rule())
                .isSameAs(ExtensionRule.THE_GRACE_IS_GRANTED_ONCE);
    }

    @Test
    @Tag("V-6")
    void after_the_grace_the_card_follows_the_stay_that_was_granted() {
        office.at("2024-02-14").send(new ExtendCardWhileStayIsPending(minh.card()));
        office.at("2024-04-01");
        stayUntil(LocalDate.of(2027, 2, 14));

        office.send(new ExtendCardToStay(minh.card()));

        assertThat(office.card(minh.card()).expiresOn()).isEqualTo("2027-02-14");
    }

    @Test
    @Tag("V-6")
    void no_extension_leads_beyond_the_birthday_to_which_the_card_runs_at_most() {
        office.at("2024-02-01");
        stayUntil(LocalDate.of(2035, 1, 1));

        office.send(new ExtendCardToStay(minh.card()));

        assertThat(office.card(minh.card()).expiresOn()).isEqualTo("2031-10-10");
        assertThat(office.card(minh.card()).boundBy()).isEqualTo(Bound.BIRTHDAY);
        assertThat(office.refused(new ExtendCardToStay(minh.card())).rule())
                .isSameAs(ExtensionRule.A_PERIOD_OF_STAY_BINDS_THE_CARD);
    }

    @Test
    @Tag("V-6")
    void who_may_stay_for_good_has_the_card_extended_to_the_birthday() {
        office.at("2024-02-01");
        stayUntil(null);

        office.send(new ExtendCardToStay(minh.card()));

        assertThat(office.card(minh.card()).expiresOn()).isEqualTo("2031-10-10");
    }

    @Test
    @Tag("V-6")
    void the_card_does_not_follow_an_extended_stay_by_itself_and_not_at_all_where_that_is_no_longer() {
        office.at("2024-02-01");
        assertThat(office.refused(new ExtendCardToStay(minh.card())).rule())
                .isSameAs(ExtensionRule.THE_CARD_WOULD_BE_EXTENDED);
        stayUntil(LocalDate.of(2027, 2, 14));

        assertThat(office.card(minh.card()).expiresOn()).isEqualTo("2024-02-14");
        assertThat(office.certificate(minh.userAuthentication(1)).expiresOn()).isEqualTo("2024-02-14");
    }
}
