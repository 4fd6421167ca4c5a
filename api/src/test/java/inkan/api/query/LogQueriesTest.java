package inkan.api.query;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.RunningProgram;
import inkan.api.client.Answer;
import inkan.api.client.Holder;
import org.junit.jupiter.api.Test;

class LogQueriesTest extends RunningProgram {

    @Test
    void the_log_tells_what_happened_to_a_card_who_did_it_and_where() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);

        Answer log = api.get("/v1/log/" + holder.card());

        assertThat(log.json().get("events").findValuesAsString("name"))
                .containsExactly(
                        "card.applied-for",
                        "card.issued",
                        "card.certificate-loaded",
                        "card.certificate-loaded",
                        "card.delivered");
        assertThat(log.at("/events/0/metadata/actor")).isEqualTo("clerk-1");
        assertThat(log.at("/events/0/metadata/counter")).isEqualTo("setagaya-office");
        assertThat(log.at("/events/1/metadata/command")).isEqualTo("issue-card");
        assertThat(log.at("/events/1/recordedAt")).isEqualTo("2020-05-15T01:00:00Z");
        assertThat(log.position()).isEqualTo(head());
    }

    @Test
    void of_personal_data_is_told_that_it_is_sealed() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);

        Answer log = api.get("/v1/log/" + holder.resident());

        assertThat(log.at("/events/0/payload/personal")).isEqualTo("sealed");
        assertThat(log.body()).doesNotContain("1990-10-10", "FEMALE", holder.name(), holder.address());
    }

    @Test
    void a_long_stream_is_read_stretch_by_stretch() {
        Holder holder = new Holder(api, newNumber()).withACardSince2020(clock);

        Answer first = api.get("/v1/log/" + holder.card() + "?limit=3");
        Answer rest = api.get("/v1/log/" + holder.card() + "?limit=3&after=" + first.at("/next"));

        assertThat(first.json().get("events").findValuesAsString("sequence")).containsExactly("0", "1", "2");
        assertThat(rest.json().get("events").findValuesAsString("sequence")).containsExactly("3", "4");
        assertThat(rest.json().has("next")).isFalse();
    }
}
