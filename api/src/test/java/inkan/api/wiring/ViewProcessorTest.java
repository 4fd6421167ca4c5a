package inkan.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import java.util.Map;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ViewProcessorTest extends RunningProgram {

    @Autowired
    private ViewProcessor views;

    @Test
    void views_rebuilt_from_the_log_say_what_they_said_before() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        String before =
                api.get("/v1/residents/" + holder.resident() + "?at-least=head").body();
        StreamingEventProcessor processor = views.processor();

        processor.shutDown();
        processor.resetTokens();
        assertThat(sql.sql("select count(*) from view_card").query(Long.class).single())
                .isZero();
        processor.start();

        assertThat(api.get("/v1/residents/" + holder.resident() + "?at-least=head")
                        .body())
                .isEqualTo(before);
    }

    @Test
    void a_query_for_a_position_that_the_views_do_not_reach_says_so_and_when_to_come_again() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        views.processor().shutDown();
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
            views.processor().start();
        }
    }

    @Test
    void an_event_that_cannot_be_folded_stops_the_views_and_is_not_skipped() throws InterruptedException {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);
        api.get("/v1/cards/" + holder.card() + "?at-least=head");
        long folded = position();

        SUPERUSER.sql("alter table view_card rename to view_card_out_of_reach").update();
        try {
            returnCard(holder);
            while (views.failure().isEmpty()) {
                Thread.sleep(10);
            }
            assertThat(position()).isEqualTo(folded);
            assertThat(certificateState(holder)).isEqualTo("ACTIVE"); // was rolled back with its token
            assertThat(api.get("/actuator/health").status()).isEqualTo(503);
        } finally {
            SUPERUSER
                    .sql("alter table view_card_out_of_reach rename to view_card")
                    .update();
        }

        assertThat(api.get("/v1/cards/" + holder.card() + "?at-least=head").at("/card/state"))
                .isEqualTo("VOID");
        assertThat(certificateState(holder)).isEqualTo("REVOKED");
        assertThat(api.get("/actuator/health").status()).isEqualTo(200);
    }

    /** Or several nodes starting on a fresh database would race for it (AxonFramework#4802). */
    @Test
    void the_token_of_the_views_is_there_before_the_first_node_starts() {
        assertThat(sql.sql("select count(*) from view_token").query(Long.class).single())
                .isEqualTo(1);
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
        return sql.sql("select (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint from view_token")
                .query(Long.class)
                .single();
    }
}
