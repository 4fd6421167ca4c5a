package inkan.view.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.forecast.Days;
import inkan.forecast.Expiring;
import inkan.postgres.FreshDatabase;
import inkan.value.MunicipalityCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ExpiryQueryTest {
    private static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    private static final MunicipalityCode KASHIWA = new MunicipalityCode("122173");
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final Days THEN = new Days(DAY.minusDays(1), DAY.plusDays(1));

    private static JdbcClient sql;

    private final ExpiryQuery query = new ExpiryQuery(sql);

    @BeforeAll
    static void connect() throws SQLException {
        DataSource source =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        Connection one = source.getConnection();
        sql = JdbcClient.create(new SingleConnectionDataSource(one, true));
    }

    @BeforeEach
    void empty() {
        sql.sql("truncate view_notice_queue").update();
    }

    private static void put(
            String resident, MunicipalityCode municipality, String kind, LocalDate expiresOn, String state) {
        put(resident, municipality, kind, expiresOn, state, false);
    }

    private static void put(
            String resident,
            MunicipalityCode municipality,
            String kind,
            LocalDate expiresOn,
            String state,
            boolean second) {
        sql.sql("""
                        insert into view_notice_queue (notice, municipality, resident, kind, second, expires_on, due_on, late_on,
                                                       certificates, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)""")
                .param(resident + kind + expiresOn + second)
                .param(municipality.value())
                .param(resident)
                .param(kind)
                .param(second)
                .param(expiresOn)
                .param(expiresOn.minusMonths(3))
                .param(expiresOn.minusMonths(2))
                .param(state)
                .update();
    }

    private List<Expiring> in(MunicipalityCode municipality) {
        return query.on(THEN, Optional.of(municipality));
    }

    private static Expiring on(LocalDate day, long certificates, long cards, long together) {
        return new Expiring(day, certificates, cards, together);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"DUE, 1", "SENT, 1", "RETURNED, 1", "NONE, 1", "WITHDRAWN, 0", "DONE, 0"})
    void what_has_not_ended_before_counts_whatever_has_become_of_its_notice(String state, int rows) {
        put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY, state);

        assertThat(in(SETAGAYA)).hasSize(rows);
        assertThat(query.on(THEN, Optional.empty())).hasSize(rows);
    }

    @Test
    void a_second_notice_is_no_second_expiry() {
        put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY, "RETURNED");
        put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY, "DUE", true);

        assertThat(in(SETAGAYA)).containsExactly(on(DAY, 1, 0, 0));
    }

    @Test
    void who_has_card_and_certificates_expiring_on_one_day_is_in_both_and_told_apart() {
        put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY, "DUE");
        put("resident-hanako", SETAGAYA, "CARD", DAY, "DUE");
        put("resident-taro", SETAGAYA, "CERTIFICATES", DAY, "SENT");
        put("resident-jiro", SETAGAYA, "CARD", DAY, "NONE");
        put("resident-saburo", SETAGAYA, "CARD", DAY.plusDays(1), "DUE");
        put("resident-saburo", SETAGAYA, "CERTIFICATES", DAY, "DUE");

        assertThat(in(SETAGAYA)).containsExactly(on(DAY, 3, 2, 1), on(DAY.plusDays(1), 0, 1, 0));
    }

    @Test
    void each_municipality_has_its_own_and_all_have_the_sum() {
        put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY, "DUE");
        put("resident-taro", KASHIWA, "CERTIFICATES", DAY, "DUE");
        put("resident-jiro", KASHIWA, "CARD", DAY, "DUE");

        assertThat(in(SETAGAYA)).containsExactly(on(DAY, 1, 0, 0));
        assertThat(in(KASHIWA)).containsExactly(on(DAY, 1, 1, 0));
        assertThat(query.on(THEN, Optional.empty())).containsExactly(on(DAY, 2, 1, 0));
    }

    @Test
    void days_are_inclusive_and_in_their_order() {
        for (int day = 2; day >= -2; day--) {
            put("resident-hanako", SETAGAYA, "CERTIFICATES", DAY.plusDays(day), "DUE");
        }

        assertThat(in(SETAGAYA)).extracting(Expiring::on).containsExactly(THEN.first(), DAY, THEN.last());
    }

    /** Of fifty municipalities, over five years and a half. */
    @Test
    void of_one_municipality_the_index_finds_what_expires_on_the_days_asked_for() {
        sql.sql("""
                insert into view_notice_queue (notice, municipality, resident, kind, second, expires_on, due_on, late_on,
                                               certificates, state)
                select 'notice-' || n, case n % 50 when 0 then '131121' else (100000 + n % 50)::text end, 'resident-' || n / 2,
                       case n % 2 when 0 then 'CERTIFICATES' else 'CARD' end, false, date '2024-01-01' + n / 50,
                       date '2024-01-01' + n / 50, date '2024-01-01' + n / 50, '{}', 'DUE'
                  from generate_series(1, 100000) as n""").update();
        sql.sql("analyze view_notice_queue").update();
        String plan = String.join(
                "\n",
                sql.sql("explain " + ExpiryQuery.there())
                        .param(SETAGAYA.value())
                        .param(THEN.first())
                        .param(THEN.last())
                        .query(String.class)
                        .list());

        assertThat(plan).contains("view_notice_queue_by_expiry").doesNotContain("Seq Scan");
        assertThat(in(SETAGAYA)).isNotEmpty();
    }
}
