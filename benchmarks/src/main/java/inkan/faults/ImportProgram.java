package inkan.faults;

import inkan.log.append.LogImport;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A bulk import in a process of its own, to be killed. Arguments: JDBC address, user, password, the number of the first
 * note. It imports without end and says how many are stored: 0 before the first chunk, and the number after every one.
 */
public final class ImportProgram {

    private ImportProgram() {}

    /** Imports until it is killed, or has lost the database. */
    @SuppressWarnings("SystemOut") // the parent listens
    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var source = new PGSimpleDataSource();
        source.setUrl(arguments[0]);
        source.setUser(arguments[1]);
        source.setPassword(arguments[2]);
        System.out.println(0);
        new LogImport(source)
                .importAll(ImportedNotes.between(Long.parseLong(arguments[3]), Long.MAX_VALUE), System.out::println);
    }
}
