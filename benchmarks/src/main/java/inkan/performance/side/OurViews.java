package inkan.performance.side;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.view.DecodedLog;
import inkan.api.view.EventDecoder;
import inkan.view.AllViews;
import inkan.view.fold.Rebuild;
import java.sql.SQLException;

/** The program's views of a log to which nobody adds. */
public final class OurViews {
    private OurViews() {}

    /** The log as they read it. */
    public static DecodedLog log(HikariDataSource pool) {
        return new DecodedLog(pool, new EventDecoder(), AllViews.VIEWS::wantMetadata, (position, timeout) -> false);
    }

    /** Makes all of them anew. */
    public static void makeAnew(HikariDataSource pool) throws SQLException, InterruptedException {
        if (!new Rebuild(pool, log(pool), AllViews.VIEWS).run(progress -> {})) {
            throw new IllegalStateException("somebody else rebuilds");
        }
    }
}
