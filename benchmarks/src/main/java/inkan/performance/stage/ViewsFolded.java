package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.performance.lab.Database;
import inkan.performance.lab.RawRead;
import inkan.performance.side.OurViews;
import inkan.performance.side.StockViews;
import inkan.performance.town.Town;
import inkan.view.AllViews;
import inkan.view.fold.ViewReader;
import java.time.Duration;

/** Views: caught up live and rebuilt, beside reading and decoding the same events, and beside Axon's own processor. */
public final class ViewsFolded implements Stage {

    @Override
    public String name() {
        return "views";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town town = Town.of(lab.template(), lab.size().folded);
        Database database = Commands.filled(lab, "folded", town);
        try (HikariDataSource pool = database.programsPool(8)) {
            database.settle();
            var raw = new RawRead(database, town.events());
            for (int round = 0; round <= lab.size().fewerRounds(); round++) {
                lab.server().checkpoint();
                double cursor = raw.cursor();
                double decode = raw.decode(1);
                double decodeByTwo = raw.decode(2);
                double live = live(pool, database, town.events());
                double rebuilt = rebuild(pool, town.events());
                if (round > 0) { // the first one warms
                    lab.results().add("views.raw", cursor);
                    lab.results().add("views.decode.1", decode);
                    lab.results().add("views.decode.2", decodeByTwo);
                    lab.results().add("views.live", live);
                    lab.results().add("views.rebuild", rebuilt);
                }
            }
        } finally {
            lab.server().drop("folded");
        }
        stock(lab);
    }

    private static double live(HikariDataSource pool, Database database, long events) throws Exception {
        database.run(
                "truncate views." + String.join(", views.", AllViews.VIEWS.tables()),
                "update views.view_progress set position = 0, generation = generation + 1");
        try (var reader = new ViewReader(pool, OurViews.log(pool), AllViews.VIEWS)) {
            long begun = System.nanoTime();
            long reached = reader.catchUp();
            if (reached != events) {
                throw new IllegalStateException("the views stand at " + reached + " of " + events);
            }
            return events / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static double rebuild(HikariDataSource pool, long events) throws Exception {
        long begun = System.nanoTime();
        OurViews.makeAnew(pool);
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private static void stock(Lab lab) throws Exception {
        Town town = Town.of(lab.template(), lab.size().imported);
        Database database = Commands.filled(lab, "stock_views", town);
        try (var stock = new StockViews(database, lab.serializer())) {
            Duration measured =
                    lab.size().measured.multipliedBy(lab.size().rounds).multipliedBy(2);
            lab.results().add("views.stock", stock.eventsPerSecond(lab.size().warming, measured));
        } finally {
            lab.server().drop("stock_views");
        }
    }
}
