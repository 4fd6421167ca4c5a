package inkan.api.rehearsal;

import inkan.time.Moment;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives an empty rehearsal store its first synthetic residents, before anybody can call. */
final class FirstResidents implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FirstResidents.class);

    /** Long enough for certificates to have come into their renewal window, and some of them to have been renewed. */
    private static final int YEARS = 6;

    private final JdbcClient sql;
    private final Population population;
    private final Clock clock;
    private final RehearsalSettings settings;
    private boolean running;

    FirstResidents(JdbcClient sql, Population population, Clock clock, RehearsalSettings settings) {
        this.sql = sql;
        this.population = population;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        boolean empty = !sql.sql("select exists (select 1 from log_event)")
                .query(Boolean.class)
                .single();
        if (empty && settings.residents() > 0) {
            LocalDate until = Moment.on(clock).day().minusDays(1);
            Population.Progress done = population.play(
                    new SyntheticTown(settings.seed(), settings.residents(), until.minusYears(YEARS), until),
                    progress -> {});
            LOG.info("{} synthetic residents live here now, by {} commands", settings.residents(), done.commands());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts almost last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
