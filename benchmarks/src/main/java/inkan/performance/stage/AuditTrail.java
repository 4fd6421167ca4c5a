package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.api.audit.trail.StoredTrail;
import inkan.api.view.EventDecoder;
import inkan.performance.lab.Database;
import inkan.performance.lab.Progress;
import inkan.view.trail.Trail;
import inkan.view.trail.TrailFilter;
import inkan.view.trail.TrailPage;
import inkan.view.trail.TrailPage.Order;
import inkan.view.trail.TrailQuery;
import inkan.view.trail.TrailTerm;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Pages of the audit trail on logs of growing size: some events of PINs and cards, of 2,000 clerks at 100 municipalities, again
 * and again. The first million is taken in by the program itself; the rest is a copy of it, with its index. Beside it the table
 * that was not made: a row for each event with an index for each filter. {@code -Dinkan.trail=100000000} measures at more than
 * the size says.
 */
public final class AuditTrail implements Stage {
    private static final int LIMIT = 100;
    private static final int TIMES = 40;

    /** Up to how many copies the key of streams is kept: it is as large as the rest of a row. */
    private static final int BY_STREAM = 10;

    private static final long MICROS_APART = 1_500_000;
    private static final String BEGINNING = "2020-01-01T00:00:00Z";

    private static final String FILL = """
            insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload,
                                   metadata)
            select n, 'card-0-' || n % 62464, n / 62464, 'MyNumberCard',
                   ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                   timestamptz '{beginning}' + n * interval '1500 milliseconds',
                   case when n % 10007 = 0 then 'card.voided' when n % 8 = 4 then 'card.pin-mistakes-cleared'
                        when n % 8 = 5 then 'card.suspended' when n % 8 = 6 then 'card.suspension-lifted'
                        when n % 8 = 7 then 'card.pin-changed' else 'card.pin-mistaken' end,
                   1,
                   convert_to('{"card":"card-1"' || case when n % 10007 = 0 then ',"cause":"RETURNED","on":"2020-01-01"}'
                        when n % 8 in (4, 7) then ',"pin":"SIGNATURE"}' when n % 8 in (5, 6) then ',"on":"2020-01-01"}'
                        else ',"pin":"SIGNATURE","mistakes":1}' end, 'UTF8'),
                   convert_to(format('{"actor":"%s","channel":"COUNTER","counter":"office-%s-%s",'
                       || '"effectiveOn":"2020-01-01","municipality":"13%s","role":"clerk"}',
                       case when n = 777 then 'once' when n % 100003 = 0 then 'auditor'
                            else 'clerk-' || town || '-' || n % 20 end,
                       town, n % 4, town), 'UTF8')
              from generate_series(1, {count}) as n, lateral (select 1000 + (hashint8(n) & 127) as town) as its""".replace("{beginning}", BEGINNING);

    private static final String COPY_EVENTS = """
            insert into log_event (position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload,
                                   metadata)
            select position + {k} * {count}::bigint, replace(stream, 'card-0-', 'card-{k}-'), sequence, stream_type, event_id,
                   recorded_at + {k} * {count} * interval '1500 milliseconds', name, revision, payload,
                   case when position = 777 then convert_to(replace(convert_from(metadata, 'UTF8'), 'once', 'twice'), 'UTF8')
                        else metadata end
              from log_event where position <= {count}""";
    private static final String COPY_POSTINGS = """
            insert into views.view_trail_posting select term, block + {k} * {blocks}, places from views.view_trail_posting
             where block < {blocks} and term <> 'aonce'""";
    private static final String COPY_BLOCKS = """
            insert into views.view_trail_block
            select block + {k} * {blocks}, oldest + {k} * {count} * interval '1500 milliseconds',
                   newest + {k} * {count} * interval '1500 milliseconds', moments
              from views.view_trail_block where block < {blocks}""";

    private static final String[] PLAIN = {
        "create table plain_trail (position bigint primary key, actor text, municipality text, counter text, rule text,"
                + " recorded_at timestamptz)",
        "create index on plain_trail (actor, position)",
        "create index on plain_trail (municipality, position)",
        "create index on plain_trail (counter, position)",
        "create index on plain_trail (rule, position)",
        "create index on plain_trail (recorded_at, position)"
    };
    private static final String FILL_PLAIN = """
            insert into plain_trail
            select position, said ->> 'actor', said ->> 'municipality', said ->> 'counter', name, recorded_at
              from log_event, lateral (select convert_from(metadata, 'UTF8')::json as said) as it
             where position > {from} and position <= {from} + 8000""";

    @Override
    public String name() {
        return "trail";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Database database = lab.server().create("trail");
        database.run(
                "alter table log_event drop constraint log_event_name_check",
                "alter table log_event drop constraint log_event_metadata_check",
                "alter table log_event drop constraint log_event_payload_check",
                "alter table log_event disable trigger all",
                "alter table log_event set unlogged", // it is read that is measured
                "alter table log_head disable trigger all");
        int blocks = Math.max(1, lab.size().big / 10 / Trail.BLOCK);
        long count = (long) blocks * Trail.BLOCK;
        try (HikariDataSource pool = database.programsPool(4)) {
            fill(database, count);
            var trail = new Trail(pool, new StoredTrail(pool, new EventDecoder(), (position, timeout) -> false));
            takeIn(lab, database, trail, count);
            plain(lab, database, count);
            tell(lab, pool, count, true);
            long most = Long.getLong("inkan.trail", lab.size().big);
            long copies = 1;
            for (long size = count * 10; size <= most / Trail.BLOCK * Trail.BLOCK + count; size *= 10) {
                if (size > BY_STREAM * count) {
                    database.run("alter table log_event drop constraint if exists log_event_stream_sequence_key");
                }
                copies = grow(database, count, blocks, copies, size / count);
                tell(lab, pool, size, size <= BY_STREAM * count);
            }
        }
        database.run("drop table plain_trail");
        lab.server().create("trail"); // and with it what takes room
    }

    private static void fill(Database database, long count) throws SQLException {
        database.run(FILL.replace("{count}", Long.toString(count)), head(count));
        Progress.say("%,d events", count);
    }

    private static String head(long position) {
        return "update log_head set position = " + position
                + ", frontier = (select coalesce(string_agg(sha256(''), ''), '')"
                + " from generate_series(1, bit_count(" + position + "::bigint::bit(64))))";
    }

    private static void takeIn(Lab lab, Database database, Trail trail, long count) throws SQLException {
        long begun = System.nanoTime();
        trail.catchUp();
        double seconds = (System.nanoTime() - begun) / 1e9;
        lab.results().add("trail.taken", count / seconds);
        lab.results()
                .say(
                        "fact.trail taken in",
                        "%,.0f events/s on one thread, reading the log included; %.1f bytes an event"
                                .formatted(
                                        count / seconds,
                                        (double) database.number(
                                                        "select pg_total_relation_size('views.view_trail_posting')"
                                                                + " + pg_total_relation_size('views.view_trail_block')")
                                                / count));
    }

    /** What a row and an index entry for each filter would cost, written by the database alone. */
    private static void plain(Lab lab, Database database, long count) throws SQLException {
        database.run(PLAIN);
        long events = Math.min(count, 400_000);
        long begun = System.nanoTime();
        for (long from = 0; from < events; from += 8_000) {
            database.run(FILL_PLAIN.replace("{from}", Long.toString(from)));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        lab.results()
                .say(
                        "fact.trail as a table",
                        "%,.0f events/s by the database alone; %.1f bytes an event"
                                .formatted(
                                        events / seconds,
                                        (double) database.number("select pg_total_relation_size('plain_trail')")
                                                / events));
    }

    private static long grow(Database database, long count, int blocks, long copies, long upTo) throws SQLException {
        for (long copy = copies; copy < upTo; copy++) {
            for (String statement : List.of(COPY_EVENTS, COPY_POSTINGS, COPY_BLOCKS)) {
                database.run(statement
                        .replace("{k}", Long.toString(copy))
                        .replace("{count}", Long.toString(count))
                        .replace("{blocks}", Integer.toString(blocks)));
            }
            Progress.say("%,d events", (copy + 1) * count);
        }
        database.run(head(upTo * count));
        return upTo;
    }

    private static Map<String, TrailFilter> filters(long size, boolean byStream) {
        Instant middle = Instant.parse(BEGINNING).plusNanos(size / 2 * MICROS_APART * 1_000);
        Map<String, TrailFilter> filters = new LinkedHashMap<>();
        TrailFilter all = TrailFilter.ALL;
        filters.put("all", all);
        filters.put("municipality", all.with(TrailTerm.MUNICIPALITY, "131007"));
        filters.put("actor", all.with(TrailTerm.ACTOR, "clerk-1007-7"));
        filters.put("counter", all.with(TrailTerm.COUNTER, "office-1007-3"));
        filters.put("common rule", all.with(TrailTerm.RULE, "P-3"));
        filters.put("rare rule", all.with(TrailTerm.RULE, "D-2"));
        filters.put("rare actor", all.with(TrailTerm.ACTOR, "auditor"));
        filters.put("actor of one event", all.with(TrailTerm.ACTOR, "once"));
        filters.put("actor of none", all.with(TrailTerm.ACTOR, "nobody"));
        filters.put("an hour", all.since(middle).until(middle.plusSeconds(3_600)));
        filters.put("since the middle, common rule", all.since(middle).with(TrailTerm.RULE, "P-3"));
        filters.put(
                "actor, rule, an hour",
                all.with(TrailTerm.ACTOR, "clerk-1007-7")
                        .with(TrailTerm.RULE, "P-3")
                        .since(middle)
                        .until(middle.plusSeconds(3_600)));
        filters.put(
                "municipality, rare rule",
                all.with(TrailTerm.MUNICIPALITY, "131007").with(TrailTerm.RULE, "D-2"));
        filters.put(
                "actor and municipality that never meet",
                all.with(TrailTerm.ACTOR, "clerk-1007-7").with(TrailTerm.MUNICIPALITY, "131008"));
        if (byStream) {
            filters.put("streams", all.ofStreams(Set.of("card-0-7", "card-0-8", "card-0-9")));
        }
        return filters;
    }

    private static void tell(Lab lab, HikariDataSource pool, long size, boolean byStream) throws SQLException {
        lab.server().checkpoint();
        var trail = new Trail(pool, new StoredTrail(pool, new EventDecoder(), (position, timeout) -> false));
        trail.catchUp();
        if (trail.position() != size) {
            throw new IllegalStateException("the trail is at " + trail.position());
        }
        var query = new TrailQuery(trail);
        for (Map.Entry<String, TrailFilter> filter : filters(size, byStream).entrySet()) {
            var first = TrailPage.first(Order.NEWEST_FIRST, LIMIT);
            for (TrailPage page : List.of(first, first.after(size / 2), TrailPage.first(Order.OLDEST_FIRST, LIMIT))) {
                String place = page.order() == Order.OLDEST_FIRST
                        ? "oldest"
                        : page.equals(first) ? "newest" : "from the middle";
                lab.results()
                        .say(
                                "fact.trail %,d %s, %s".formatted(size, filter.getKey(), place),
                                timed(query, filter.getValue(), page));
            }
        }
    }

    private static String timed(TrailQuery query, TrailFilter filter, TrailPage page) throws SQLException {
        List<Double> millis = new ArrayList<>();
        TrailQuery.Found found = query.find(filter, page);
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            found = query.find(filter, page);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        millis.sort(Double::compare);
        String words = "%.2f ms, at most %.2f; %d events, %d rows of the log read"
                .formatted(
                        millis.get(TIMES / 2), millis.getLast(), found.events().size(), found.read());
        Progress.say("%s", words);
        return String.format(Locale.ROOT, "%s", words);
    }
}
