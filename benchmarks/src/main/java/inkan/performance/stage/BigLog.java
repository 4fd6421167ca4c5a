package inkan.performance.stage;

import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Progress;
import inkan.performance.town.Town;
import inkan.postgres.EmbeddedDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The big log, in the database that the program itself would use: filled by bulk import, and weighed. */
public final class BigLog implements Stage {
    private static final String PARTS = "log_event";
    private static final double BILLION = 1e9;

    @Override
    public String name() {
        return "big";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town town = town(lab);
        Database database = lab.server().create(EmbeddedDatabase.DATABASE);
        long begun = System.nanoTime();
        try (var keys = new LabVault(database)) {
            Filling.fill(database, town.rows(keys.vault()));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        lab.results().add("big.import", town.events() / seconds);
        lab.results()
                .say(
                        "fact.big log",
                        "%,d events of %,d residents, made and imported in %.0f s"
                                .formatted(
                                        town.events(),
                                        (long) town.copies() * lab.template().lives(),
                                        seconds));
        database.settle();
        weigh(lab, database, town.events());
        Progress.say("the big log is there");
    }

    static Town town(Lab lab) {
        return Town.of(lab.template(), lab.size().big);
    }

    private static void weigh(Lab lab, Database database, long events) throws Exception {
        Map<String, Long> bytes = new LinkedHashMap<>();
        bytes.put("table", database.number("select pg_table_size('" + PARTS + "')"));
        for (String index : List.of("log_event_position_key", "log_event_stream_sequence_key")) {
            bytes.put("index " + index, database.number("select pg_relation_size('" + index + "')"));
        }
        bytes.put("together", database.number("select pg_total_relation_size('" + PARTS + "')"));
        bytes.forEach((part, size) -> lab.results()
                .say(
                        "sizes." + PARTS + ", " + part,
                        "%.2f GB at %,d events, %.0f bytes each: %.0f GB at 1 billion"
                                .formatted(size / 1e9, events, (double) size / events, size / 1e9 * BILLION / events)));
        long streams = database.number("select count(distinct stream) from " + PARTS + " tablesample system (1)");
        long sampled = database.number("select count(*) from " + PARTS + " tablesample system (1)");
        Progress.say("in a sample %d events of %d streams", sampled, streams);
    }
}
