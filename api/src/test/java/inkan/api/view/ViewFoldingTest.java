package inkan.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import inkan.view.fold.ViewReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ViewFoldingTest extends RunningProgram {

    @Autowired
    private ViewReader views;

    @Test
    void a_query_for_a_position_that_the_views_do_not_reach_says_so_and_when_to_come_again() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/cards/" + holder.card() + "?at-least=head");
        views.stop();
        try {
            long position = returnCard(holder);

            Answer late = api.get("/v1/cards/" + holder.card() + "?at-least=" + position);
            Answer now = api.get("/v1/cards/" + holder.card());

            assertThat(late.status()).isEqualTo(503);
            assertThat(late.code()).isEqualTo("view-behind");
            assertThat(late.header("Retry-After")).isEqualTo("1");
            assertThat(now.status()).isEqualTo(200);
            assertThat(now.position()).isLessThan(position);
        } finally {
            views.start();
        }
    }

    @Test
    void trouble_with_the_database_stops_the_views_and_no_event_is_skipped_or_taken_for_poison()
            throws InterruptedException {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/cards/" + holder.card() + "?at-least=head");
        long folded = position();

        sql.sql("alter table view_card rename to view_card_out_of_reach").update();
        try {
            returnCard(holder);
            while (views.failure().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(position()).isEqualTo(folded);
            assertThat(certificateState(holder)).isEqualTo("ACTIVE"); // was rolled back with the position
            assertThat(api.get("/actuator/health").status()).isEqualTo(503);
        } finally {
            sql.sql("alter table view_card_out_of_reach rename to view_card").update();
        }

        assertThat(api.get("/v1/cards/" + holder.card() + "?at-least=head").at("/card/state"))
                .isEqualTo("VOID");
        assertThat(certificateState(holder)).isEqualTo("REVOKED");
        assertThat(api.get("/actuator/health").status()).isEqualTo(200);
        assertThat(sql.sql("select count(*) from view_dead_letter")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long returnCard(Holder holder) {
        return api.command("return-card", Map.of("card", holder.card())).position();
    }

    private String certificateState(Holder holder) {
        return sql.sql("select state from view_certificate where serial = ?")
                .param(holder.serial("user", 1))
                .query(String.class)
                .single();
    }

    private long position() {
        return sql.sql("select position from view_progress").query(Long.class).single();
    }
}
