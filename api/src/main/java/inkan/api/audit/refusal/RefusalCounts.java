package inkan.api.audit.refusal;

import inkan.api.command.RefusalListener;
import inkan.rule.Refusal;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts refused commands in memory and adds the counts to the table every few seconds, and at the end. A kill takes away the
 * counts of those seconds at most; the log loses nothing by it.
 */
public final class RefusalCounts implements RefusalListener, SmartLifecycle {
    /** After the web server, whose last requests may be refused. */
    private static final int AFTER_THE_WEB_SERVER = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(RefusalCounts.class);

    /** In one order on all nodes, so that none waits for another's row while the other waits for its. */
    private static final String ADD = """
            insert into jobs.refusal_count (day, municipality, command, rule, name, count)
            select day, municipality, command, rule, name, count
              from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])
                as counted (day, municipality, command, rule, name, count)
             order by day, municipality, command, rule, name
            on conflict (day, municipality, command, rule, name)
            do update set count = refusal_count.count + excluded.count""";

    private final JdbcClient sql;
    private final Clock clock;
    private Map<Counted, Long> counts = new HashMap<>();
    private volatile @Nullable Thread thread;

    public RefusalCounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Counted(LocalDate day, String municipality, String command, String rule, String name) {}

    @Override
    public void refused(String command, MunicipalityCode municipality, Refusal refusal) {
        add(Map.of(
                new Counted(
                        Moment.on(clock).day(),
                        municipality.value(),
                        command,
                        refusal.rule().citation().id(),
                        refusal.rule().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                1L));
    }

    private synchronized void add(Map<Counted, Long> more) {
        more.forEach((counted, count) -> counts.merge(counted, count, Long::sum));
    }

    private synchronized Map<Counted, Long> take() {
        Map<Counted, Long> taken = counts;
        counts = new HashMap<>();
        return taken;
    }

    /** Adds what was counted since the last time to the table. Where that fails it is added the next time. */
    public void flush() {
        Map<Counted, Long> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            write(taken);
        } catch (DataAccessException e) {
            add(taken);
            throw e;
        }
    }

    private void write(Map<Counted, Long> taken) {
        List<Map.Entry<Counted, Long>> rows = new ArrayList<>(taken.entrySet());
        rows.sort(Comparator.comparing(row -> row.getKey().toString()));
        sql.sql(ADD)
                .param(rows.stream().map(row -> row.getKey().day().toString()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.getKey().municipality()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.getKey().command()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.getKey().rule()).toArray(String[]::new))
                .param(rows.stream().map(row -> row.getKey().name()).toArray(String[]::new))
                .param(rows.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .update();
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("refusals").daemon().start(this::run);
    }

    private void run() {
        try {
            while (isRunning()) {
                Thread.sleep(BETWEEN);
                attempt();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        try {
            flush();
        } catch (DataAccessException e) {
            LOG.warn("Refused commands could not be counted this time");
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            attempt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_WEB_SERVER;
    }
}
