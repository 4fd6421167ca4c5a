package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.checkpoint.LogVerification;
import inkan.performance.lab.Database;
import inkan.performance.lab.RawRead;
import inkan.postgres.EmbeddedDatabase;
import java.util.Optional;

/** Full verification of the big log, beside reading the same rows and doing nothing with them. */
public final class Verification implements Stage {
    @Override
    public String name() {
        return "verification";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Database database = lab.server().open(EmbeddedDatabase.DATABASE);
        long events = database.number("select position from log_head");
        var raw = new RawRead(database, events);
        try (HikariDataSource pool = database.programsPool(4)) {
            for (int round = 0; round < lab.size().fewerRounds(); round++) {
                lab.results().add("verify.select", raw.cursor());
                lab.results().add("verify.copy", raw.copy());
                long begun = System.nanoTime();
                LogVerification.Verdict verdict =
                        new LogVerification(pool).run(Optional.empty(), 0, (position, upTo) -> {});
                lab.results().add("verify.log", events / ((System.nanoTime() - begun) / 1e9));
                if (!verdict.clean() || verdict.position() != events) {
                    throw new IllegalStateException("a clean log was found not to be: " + verdict);
                }
            }
        }
        lab.results().say("fact.verification", "%,d clean events verified, false alarms: 0".formatted(events));
    }
}
