package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A way in: the counter, the register, the telephone. What is asked for there is confirmed by the auditor each time, and
 * what is looked at there is at least what was written by anybody before.
 *
 * @param written position of the last command done, on all desks of a journey
 */
record Desk(Api api, Auditor auditor, AtomicLong written) {
    /** The same desk within one visit: everything done there is correlated. */
    Desk inOneVisit() {
        return new Desk(api.with("Correlation-Id", UUID.randomUUID().toString()), auditor, written);
    }

    /** Has something done, which is recorded. */
    Done does(Ask ask) {
        long before = auditor.head();
        Answer answer = accepted(ask);
        List<Recorded> events = auditor.since(before);
        assertThat(answer.position()).isEqualTo(before + events.size()).isEqualTo(auditor.head());
        auditor.confirmOneAppend(before, events, ask, api);
        written.set(answer.position());
        return new Done(answer, events);
    }

    /** Has something accepted of which nothing comes. */
    Done hears(Ask ask) {
        long before = auditor.head();
        Answer answer = accepted(ask);
        assertThat(answer.json().has("position")).isFalse();
        assertThat(auditor.head()).isEqualTo(before);
        return new Done(answer, List.of());
    }

    private Answer accepted(Ask ask) {
        Answer answer = api.command(ask.command(), ask.parts());
        assertThat(answer.status()).as("%s: %s", ask.command(), answer.body()).isEqualTo(200);
        return answer;
    }

    /** Has something refused by a rule: it is counted, and nothing recorded. */
    Refused refuses(Ask ask, String rule) {
        long before = auditor.head();
        long counted = auditor.refusalsBy(rule);
        Answer answer = api.command(ask.command(), ask.parts());
        assertThat(answer.status()).as("%s: %s", ask.command(), answer.body()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:inkan:rule:" + rule);
        assertThat(answer.at("/rule")).isEqualTo(rule);
        assertThat(answer.at("/detail")).isNotEmpty();
        assertThat(answer.at("/detailJa")).isNotEmpty();
        assertThat(auditor.refusalsBy(rule)).isEqualTo(counted + 1);
        assertThat(auditor.head()).isEqualTo(before);
        return new Refused(answer);
    }

    /** Looks at a card. */
    CardSeen card(String card) {
        return new CardSeen(look("/v1/cards/" + card));
    }

    /** Looks at a certificate. */
    CertificateSeen certificate(String serial) {
        return new CertificateSeen(look("/v1/certificates/" + serial).json().get("certificate"));
    }

    /** The serial numbers on the list of those who have lost a signature certificate and not applied again. */
    List<String> lostSignatures() {
        Answer list = look("/v1/lists/lost-signature-certificates?limit=1000&municipality=" + Api.SETAGAYA);
        return list.json()
                .get("lost")
                .valueStream()
                .map(lost -> lost.get("serial").asString())
                .toList();
    }

    /** The notices that are due by today. */
    List<String> dueNotices() {
        return look("/v1/lists/due-notices?limit=1000&municipality=" + Api.SETAGAYA)
                .json()
                .get("due")
                .valueStream()
                .map(notice -> notice.get("notice").asString())
                .toList();
    }

    private Answer look(String path) {
        Answer answer = api.get(path + (path.contains("?") ? "&" : "?") + "at-least=" + written.get());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.position()).isGreaterThanOrEqualTo(written.get());
        return answer;
    }
}
