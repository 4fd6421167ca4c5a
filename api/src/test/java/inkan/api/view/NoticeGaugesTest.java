package inkan.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.StartedProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.api.client.SentNotice;
import inkan.postgres.FreshDatabase;
import inkan.postgres.FreshDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The endpoint that Prometheus reads, of a program of its own whose clock is set. */
class NoticeGaugesTest {
    private static final FreshDatabase DATABASE = FreshDatabase.empty();
    private static final Path ALERTS = Path.of("../docs/notices.md");
    private static final Pattern NAME = Pattern.compile("\\binkan_[a-z_]+");

    private static StartedProgram program;
    private static Api api;

    @BeforeAll
    static void start() {
        program = StartedProgram.on(
                DATABASE,
                FreshDirectory.make(),
                "--spring.profiles.active=rehearsal",
                "--inkan.rehearsal.residents=0",
                "--inkan.notice-gauges-age=0s");
        api = program.api();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static void clock(String day) {
        Answer set = api.send("PUT", "/v1/rehearsal/clock", "application/json", "{\"now\":\"" + day + "T10:00\"}");
        assertThat(set.status()).as(set.body()).isEqualTo(200);
    }

    /** What Prometheus would read, as soon as the views have everything. */
    private static String read() {
        assertThat(api.get("/v1/lists/due-notices?municipality=" + Api.SETAGAYA + "&at-least=head")
                        .status())
                .isEqualTo(200);
        Answer answer = api.get("/actuator/prometheus");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static double value(String text, String gauge) {
        return text.lines()
                .filter(line -> line.startsWith(gauge + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(gauge.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(gauge + " is not among\n" + text));
    }

    private static void is(String gauge, double value) {
        assertThat(value(read(), gauge)).as(gauge).isEqualTo(value);
    }

    @Test
    void the_queue_is_told_as_it_stands_from_the_first_due_day_to_the_expiry_and_after() {
        List<Holder> holders = List.of(new Holder(api, 1), new Holder(api, 2), new Holder(api, 3));
        clock("2020-05-15");
        holders.forEach(holder -> holder.register("1990-10-10").apply().issue());
        clock("2024-07-09");
        is("inkan_notices{state=\"due\"}", 0);
        is("inkan_notices_oldest_due_days", 0);

        clock("2024-07-15");
        is("inkan_notices{state=\"due\"}", 3);
        is("inkan_notices_oldest_due_days", 5);
        is("inkan_notices_late", 0);

        clock("2024-08-10");
        is("inkan_notices_oldest_due_days", 31);
        is("inkan_notices_late", 3);

        SentNotice.to(holders.get(0));
        SentNotice.to(holders.get(1));
        holders.get(1).done("record-returned-notice", Map.of("notice", "notice-h2-20241010-cert", "reason", "MOVED"));
        is("inkan_notices{state=\"due\"}", 1);
        is("inkan_notices{state=\"sent\"}", 1);
        is("inkan_notices{state=\"returned\"}", 1);
        is("inkan_notices_late", 1);

        clock("2024-10-11");
        is("inkan_notices_missed", 1);
        is("inkan_notices{state=\"due\"}", 0);
        is("inkan_notices_late", 0);
        is("inkan_notices_oldest_due_days", 0);
    }

    @Test
    void claims_that_hold_and_runs_that_are_not_finished_are_told() {
        JdbcClient superuser = JdbcClient.create(DATABASE.dataSource());
        is("inkan_notices{state=\"claimed\"}", 0);
        is("inkan_notices_claim_age_seconds", 0);
        is("inkan_notices_runs_unfinished", 0);

        superuser.sql("""
                        insert into jobs.notice_claim (notice, municipality, lease, worker, until, rejected, since) values
                        ('a', '131121', gen_random_uuid(), 'w', now() + interval '1 minute', null, now() - interval '90 s'),
                        ('b', '131121', gen_random_uuid(), 'w', now() + interval '1 minute', null, now()),
                        ('c', '131121', gen_random_uuid(), 'w', now() - interval '1 s', null, now() - interval '1 day'),
                        ('d', '131121', gen_random_uuid(), 'w', now() + interval '1 minute', 'NO_ADDRESSEE',
                         now() - interval '1 day')""").update();
        superuser.sql("""
                        insert into jobs.notice_run (run, due_from, due_to, municipalities, encoding, out_directory, phase, started_at,
                         finished_at) values
                        ('run-1', '2024-07-01', '2024-07-31', '{}', 'UTF_8', '/print', 'SEND', now(), null),
                        ('run-2', '2024-06-01', '2024-06-30', '{}', 'UTF_8', '/print', 'DONE', now(), now())""").update();

        is("inkan_notices{state=\"claimed\"}", 2);
        assertThat(value(read(), "inkan_notices_claim_age_seconds")).isBetween(90.0, 100.0);
        is("inkan_notices_runs_unfinished", 1);
    }

    @Test
    void every_gauge_that_the_alert_rules_name_is_told() throws IOException {
        Set<String> named = new TreeSet<>();
        Matcher name = NAME.matcher(Files.readString(ALERTS));
        while (name.find()) {
            named.add(name.group());
        }
        String told = read();

        assertThat(named).hasSizeGreaterThan(4);
        assertThat(named).allSatisfy(gauge -> assertThat(told).containsPattern("(?m)^" + gauge + "(\\{[^}]*})? "));
    }
}
