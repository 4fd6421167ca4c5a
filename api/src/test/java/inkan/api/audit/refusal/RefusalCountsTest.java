package inkan.api.audit.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.certificate.renew.RenewalRule;
import inkan.postgres.FreshDatabase;
import inkan.rule.Refusal;
import inkan.rule.Rule;
import inkan.value.MunicipalityCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class RefusalCountsTest {
    private static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    private static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");

    /** 2026-04-01 in Japan, still March elsewhere. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T15:00:00Z"), ZoneOffset.UTC);

    private final FreshDatabase database = FreshDatabase.migrated(
            "classpath:db/migration/log", "classpath:db/migration/views", "classpath:db/migration/wiring");
    private final JdbcClient sql = JdbcClient.create(database.program());

    private RefusalCounts node() {
        return new RefusalCounts(sql, CLOCK);
    }

    private static Refusal by(Rule<?> rule) {
        return new Refusal(rule, Map.of(), List.of(rule));
    }

    private RefusalAnswer ask(Map<String, String> asked) {
        return new RefusalReading(sql, node())
                .read(RefusalAsked.of(parameter -> Optional.ofNullable(asked.get(parameter.name()))));
    }

    @Test
    void what_several_nodes_count_at_once_adds_up() throws InterruptedException {
        List<Thread> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(Thread.ofPlatform().start(() -> {
                RefusalCounts node = node();
                for (int round = 0; round < 25; round++) {
                    for (RenewalRule rule : RenewalRule.values()) {
                        node.refused("renew-certificates", round % 2 == 0 ? SETAGAYA : KASHIWA, by(rule));
                    }
                    node.flush();
                }
            }));
        }
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(ask(Map.of()).total()).isEqualTo(100L * RenewalRule.values().length);
        assertThat(ask(Map.of("municipality", "122173", "rule", "W-1")).total()).isEqualTo(48);
        assertThat(ask(Map.of("from", "2026-04-01", "to", "2026-04-01", "by", "DAY,MUNICIPALITY"))
                        .counts())
                .extracting(RefusalAnswer.Count::municipality)
                .containsExactly("131121", "122173");
        assertThat(ask(Map.of("to", "2026-03-31")).total()).isZero();
    }

    @Test
    void one_id_of_several_rules_is_told_apart_by_name() {
        RefusalCounts node = node();
        node.refused("renew-certificates", SETAGAYA, by(RenewalRule.THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE));
        node.refused("renew-certificates", SETAGAYA, by(RenewalRule.THE_CERTIFICATE_WOULD_BE_EXTENDED));
        node.refused("renew-certificates", SETAGAYA, by(RenewalRule.THE_CERTIFICATE_WOULD_BE_EXTENDED));
        node.flush();

        assertThat(ask(Map.of("rule", "V-10")).counts())
                .containsExactly(
                        new RefusalAnswer.Count(null, null, null, "V-10", "the-certificate-would-be-extended", 2),
                        new RefusalAnswer.Count(null, null, null, "V-10", "the-card-does-not-bind-the-certificate", 1));
    }

    @Test
    void counts_that_could_not_be_added_are_added_the_next_time_and_those_of_a_node_that_ends_before_it_does() {
        RefusalCounts node = node();
        node.refused("renew-certificates", SETAGAYA, by(RenewalRule.THE_RENEWAL_WINDOW_IS_OPEN));
        JdbcClient superuser = JdbcClient.create(database.dataSource());
        superuser.sql("alter table jobs.refusal_count rename to elsewhere").update();
        assertThatThrownBy(node::flush).isInstanceOf(DataAccessException.class);
        superuser.sql("alter table jobs.elsewhere rename to refusal_count").update();

        node.start();
        node.refused("renew-certificates", SETAGAYA, by(RenewalRule.THE_RENEWAL_WINDOW_IS_OPEN));
        node.stop();

        assertThat(node.isRunning()).isFalse();
        assertThat(ask(Map.of("rule", "W-1")).total()).isEqualTo(2);
    }
}
