package inkan.api.pin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for canaries in every column of every table, and in the files of the database server underneath. */
public record EverythingWritten(JdbcClient sql) {

    private record Column(String table, String name, String type) {
        String asBytes() {
            return type.equals("bytea") ? "\"" + name + "\"" : "convert_to(\"" + name + "\"::text, 'UTF8')";
        }

        String asText() {
            return type.equals("bytea") ? "encode(\"" + name + "\", 'escape')" : "\"" + name + "\"::text";
        }
    }

    /** The places where one is, as {@code table.column}. */
    List<String> columnsWithACanary() {
        return columns().stream()
                .filter(column -> sql
                        .sql("select %s from %s where \"%s\" is not null"
                                .formatted(column.asText(), column.table(), column.name()))
                        .query(String.class)
                        .list()
                        .stream()
                        .anyMatch(Canary::isIn))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    /** The places where any of these traces is, as {@code table.column}. */
    public List<String> columnsWith(Traces traces) {
        return columns().stream()
                .filter(column -> sql
                        .sql("select %s from %s where \"%s\" is not null"
                                .formatted(column.asBytes(), column.table(), column.name()))
                        .query(byte[].class)
                        .list()
                        .stream()
                        .anyMatch(traces::areIn))
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    /** How many columns are looked through. */
    int size() {
        return columns().size();
    }

    /** All but numbers and times, which are of our own making. */
    private List<Column> columns() {
        return sql.sql("""
                        select quote_ident(n.nspname) || '.' || quote_ident(c.relname), a.attname, t.typname
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'm')
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_type t on t.oid = a.atttypid
                         where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                           and a.attnum > 0 and not a.attisdropped
                           and t.typname not in ('int2', 'int4', 'int8', 'bool', 'timestamp', 'timestamptz')
                         order by 1, 2""")
                .query((row, number) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Files of the server, its write-ahead log included, where the longer canaries are. Four digits are everywhere. */
    List<Path> filesWithACanary() {
        return filesWith(Traces.of(Canary.SIGNATURE_PIN, Canary.MY_NUMBER));
    }

    /** Files of the server, its write-ahead log included, with any of these traces. */
    public List<Path> filesWith(Traces traces) {
        sql.sql("checkpoint").update();
        return filesWith(
                traces,
                Path.of(sql.sql("show data_directory").query(String.class).single()));
    }

    /** Files below a directory with any of these traces. */
    public static List<Path> filesWith(Traces traces, Path directory) {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> isIn(file, traces))
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isIn(Path file, Traces traces) {
        try {
            return traces.areIn(Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
