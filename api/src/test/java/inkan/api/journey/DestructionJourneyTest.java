package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.retention.KeyDestruction;
import inkan.personal.Vault;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.vault.PersonalKeys;
import inkan.view.retention.RetentionQuery;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DestructionJourneyTest extends Journey {
    private static final int TRIES = 500;

    @Autowired
    private Vault vault;

    @Autowired
    private KeyDestruction keys;

    @Autowired
    private RetentionQuery destroyed;

    @Autowired
    private PersonalKeys store;

    private Desk desk(String actor) {
        return new Desk(api.with("Inkan-Actor", actor), auditor, new AtomicLong());
    }

    @Test
    @Tag("D-3")
    @Tag("D-4")
    void a_correction_is_on_the_list_until_somebody_else_approves_it_and_views_follow() {
        Holder hanako = holderOfJ1();
        on("2023-03-03");
        counter.does(hanako.correctionOfCardExpiry(1, 1, "2028-03-31"))
                .records("correction.card-expiry-requested of correction-" + hanako.name() + "-1");
        assertThat(corrections()).contains("correction-" + hanako.name() + "-1");
        counter.refuses(hanako.aboutTheCorrection("approve-correction", 1), "D-3");

        desk("clerk-suzuki")
                .does(hanako.aboutTheCorrection("approve-correction", 1))
                .records(
                        "card.expiry-corrected of " + hanako.card(),
                        "correction.approved of correction-" + hanako.name() + "-1");

        assertThat(corrections()).doesNotContain("correction-" + hanako.name() + "-1");
        Answer status = api.get("/v1/corrections/correction-" + hanako.name() + "-1");
        assertThat(status.at("/correction/state")).isEqualTo("APPROVED");
        assertThat(status.at("/correction/askedBy")).isEqualTo("clerk-1");
        assertThat(status.at("/correction/decidedBy")).isEqualTo("clerk-suzuki");
        assertThat(api.get("/v1/cards/" + hanako.card()).at("/card/expiresOn")).isEqualTo("2028-03-31");
        assertThat(api.get("/v1/corrections/correction-nobody").code()).isEqualTo("unknown-correction");
    }

    private List<String> corrections() {
        return api.get("/v1/lists/corrections-to-decide?limit=1000&municipality=" + Api.SETAGAYA + "&at-least=head")
                .json()
                .get("corrections")
                .valueStream()
                .map(each -> each.get("correction").asString())
                .toList();
    }

    @Test
    @Tag("D-3")
    @Tag("D-5")
    @Tag("D-6")
    void j29_once_retention_is_over_two_destroy_the_personal_data_and_history_still_verifies() throws Exception {
        Holder hanako = holderOfJ1();
        on("2039-10-10");
        counter.refuses(hanako.destruction("request"), "D-5").saying("until 2039-10-11");
        on("2039-10-11");
        assertThat(listed("due-destructions")).contains(hanako.resident());

        Done asked = counter.does(hanako.destruction("request"))
                .records("resident.destruction-requested of " + hanako.resident());
        assertThat(asked.answer().at("/overSince").asString()).isEqualTo("2039-10-11");
        assertThat(listed("due-destructions")).doesNotContain(hanako.resident());
        assertThat(listed("destructions-to-decide")).contains(hanako.resident());
        counter.refuses(hanako.destruction("approve"), "D-3").saying("clerk-1 asked");
        ResidentId resident = new ResidentId(hanako.resident());
        List<Sealed> sealed = sealed(resident);
        assertThat(sealed).isNotEmpty();
        assertThat(vault.open(resident, sealed.getFirst()).orElseThrow().name()).isEqualTo("山田 花子");

        desk("clerk-suzuki")
                .does(hanako.destruction("approve"))
                .records("resident.personal-data-destroyed of " + hanako.resident());

        assertThat(listed("destructions-to-decide")).doesNotContain(hanako.resident());
        assertThat(keyIsGone(sealed.getFirst().key())).isTrue();
        assertThat(sealed)
                .allSatisfy(each -> assertThat(vault.open(resident, each)).isEmpty());
        JsonNode verdict = lastLine(api.send("POST", "/v1/log/verification"));
        assertThat(verdict.get("verdict").asString()).isEqualTo("clean");
        assertThat(verdict.get("position").asLong()).isEqualTo(head());
        counter.card(hanako.card());
        assertThat(api.get("/v1/cards/" + hanako.card()).at("/card/expiresOn")).isEqualTo("2029-10-10");
        assertThat(api.get("/v1/certificates/" + hanako.signature(1)).at("/certificate/expiresOn"))
                .isEqualTo("2024-10-10");
        assertThat(api.get("/v1/log/" + hanako.resident()).body())
                .contains("personal-data-destroyed")
                .doesNotContain("山田", "世田谷区");
        for (Ask late : List.of(
                hanako.destruction("request"),
                hanako.destruction("approve"),
                hanako.destruction("decline"),
                hanako.application(2),
                hanako.addressChange("2039-10-01"),
                hanako.death("2039-10-01"),
                hanako.renewal(2),
                hanako.aboutTheCard("return-card"),
                hanako.noticeOfTheCard("2029-10-10"),
                hanako.correctionOfPersonalData(1, 0, "東京都世田谷区玉川2-1-15"))) {
            counter.refuses(late, "D-6").saying("destroyed on 2039-10-11").saying("new identifier");
        }
    }

    /** As if the program had been killed between the event and the deletion, or the keys had come back from a backup. */
    @Test
    @Tag("D-5")
    void a_key_that_is_there_again_is_found_and_destroyed_again() throws Exception {
        Holder taro = holderOfJ1();
        on("2039-10-11");
        counter.does(taro.destruction("request"));
        String key = sealed(new ResidentId(taro.resident())).getFirst().key();
        SUPERUSER
                .sql("create table kept_key as select * from keys.personal_key where key = cast(? as uuid)")
                .param(key)
                .update();
        try {
            desk("clerk-suzuki").does(taro.destruction("approve"));
            assertThat(keyIsGone(key)).isTrue();

            SUPERUSER
                    .sql("insert into keys.personal_key select * from kept_key")
                    .update();
            for (int round = 0; round < TRIES && count(key) > 0; round++) {
                keys.lookAgain();
            }
            assertThat(count(key)).isZero();

            SUPERUSER
                    .sql("insert into keys.personal_key select * from kept_key")
                    .update();
            new KeyDestruction(destroyed, store).carryOut(); // as at every start
            assertThat(count(key)).isZero();
        } finally {
            SUPERUSER.sql("drop table kept_key").update();
        }
    }

    /** What the resident's events hold, as it is stored. */
    private List<Sealed> sealed(ResidentId resident) {
        return sql
                .sql("select convert_from(payload, 'UTF8') from log_event where stream = ? order by sequence")
                .param(resident.value())
                .query(String.class)
                .list()
                .stream()
                .map(payload -> JsonMapper.shared().readTree(payload).at("/personal"))
                .filter(JsonNode::isString)
                .map(personal -> new Sealed(personal.asString()))
                .toList();
    }

    private boolean keyIsGone(String key) throws InterruptedException {
        for (int i = 0; i < TRIES && count(key) > 0; i++) {
            Thread.sleep(10);
        }
        return count(key) == 0;
    }

    private long count(String key) {
        return SUPERUSER
                .sql("select count(*) from keys.personal_key where key = cast(? as uuid)")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<String> listed(String list) {
        return api.get("/v1/lists/" + list + "?limit=1000&at-least=head&municipality=" + Api.SETAGAYA)
                .json()
                .get("destructions")
                .valueStream()
                .map(each -> each.get("resident").asString())
                .toList();
    }

    private static JsonNode lastLine(Answer answer) {
        return JsonMapper.shared()
                .readTree(
                        answer.body().lines().reduce((first, second) -> second).orElseThrow());
    }
}
