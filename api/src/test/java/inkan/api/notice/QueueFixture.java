package inkan.api.notice;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.notice.NoticeClaims.Wanted;
import inkan.postgres.FreshDatabase;
import inkan.postgres.Login;
import inkan.value.MunicipalityCode;
import inkan.value.NoticeId;
import inkan.value.NoticeKind;
import inkan.value.ResidentId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A queue whose rows are put there by hand, and nodes that have a pool of connections each. */
final class QueueFixture implements AutoCloseable {
    static final MunicipalityCode SETAGAYA = new MunicipalityCode("131121");
    static final MunicipalityCode MATSUE = new MunicipalityCode("322016");
    static final LocalDate TODAY = LocalDate.parse("2026-04-01");
    static final LocalDate DUE = LocalDate.parse("2026-04-10");

    private final FreshDatabase database =
            FreshDatabase.migrated(FreshDatabase.LOG, "classpath:db/migration/views", "classpath:db/migration/wiring");
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final JdbcClient superuser = JdbcClient.create(database.dataSource());

    /** Claims as one node makes them. */
    NoticeClaims node() {
        var pool = new HikariDataSource();
        Login program = FreshDatabase.server().program();
        pool.setJdbcUrl(database.url());
        pool.setUsername(program.user());
        pool.setPassword(program.password());
        pool.setMaximumPoolSize(8);
        pools.add(pool);
        return new NoticeClaims(JdbcClient.create(pool));
    }

    /** As a superuser sees the tables. */
    JdbcClient sql() {
        return superuser;
    }

    /** So many notices of a municipality that fall due on a day, numbered on from a number. */
    void due(MunicipalityCode municipality, LocalDate dueOn, int from, int count) {
        superuser
                .sql("""
                        insert into views.view_notice_queue
                            (notice, municipality, resident, kind, second, expires_on, due_on, late_on, certificates, state)
                        select 'notice-r' || n || '-' || to_char(?::date + 91, 'YYYYMMDD') || '-cert', ?, 'resident-r' || n,
                               'CERTIFICATES', false, ?::date + 91, ?, ?::date + 30, array['cert-r' || n], 'DUE'
                          from generate_series(?::int, ?::int) as n""")
                .param(dueOn)
                .param(municipality.value())
                .param(dueOn)
                .param(dueOn)
                .param(dueOn)
                .param(from)
                .param(from + count - 1)
                .update();
    }

    /** What is asked for where nothing else matters. */
    static Wanted wanted(int rows, Duration lease) {
        return new Wanted(
                List.of(Stretch.of(SETAGAYA, DUE, DUE), Stretch.of(MATSUE, DUE, DUE)),
                rows,
                lease,
                "tester",
                null,
                TODAY);
    }

    /** The notice that {@link #due} makes of a number. */
    static NoticeId notice(int number) {
        return NoticeId.first(new ResidentId("resident-r" + number), NoticeKind.CERTIFICATES, DUE.plusDays(91));
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
