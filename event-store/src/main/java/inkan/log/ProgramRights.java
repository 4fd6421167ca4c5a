package inkan.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * What the database role that the program works as may do to the log. Adding and reading is all that it needs; with more
 * than that, an error or an intruder in the program could change what was recorded, and triggers would not keep it from
 * being changed by whoever may drop them.
 */
public final class ProgramRights {

    /** All that would let the role change the log, by itself or as a role that it is a member of. */
    private static final String TOO_MUCH = """
            with member as (
                select oid, rolname, rolsuper, rolcreaterole from pg_roles
                where case when (select rolsuper from pg_roles where rolname = current_user) then rolname = current_user
                           else pg_has_role(oid, 'MEMBER') end
            ), role as (
                select * from member where not rolsuper
            ), log as (
                select oid, relname, relowner from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'log\\_%'
            )
            select rolname || ' is a superuser' from member where rolsuper
            union all
            select rolname || ' may make roles' from role where rolcreaterole
            union all
            select rolname || ' reaches past the rights in the database' from role
            where rolname in ('pg_write_server_files', 'pg_execute_server_program')
            union all
            select rolname || ' may switch triggers off' from role
            where has_parameter_privilege(role.oid, 'session_replication_role', 'SET')
            union all
            select rolname || ' owns the database' from role join pg_database on datdba = role.oid
            where datname = current_database()
            union all
            select rolname || ' may create in the schema public' from role
            where has_schema_privilege(role.oid, 'public', 'CREATE')
            union all
            select rolname || ' owns ' || relname from role join log on relowner = role.oid
            union all
            select distinct rolname || ' owns the function ' || proname from role join pg_proc p on proowner = role.oid
            join pg_trigger on tgfoid = p.oid join log on tgrelid = log.oid
            union all
            select rolname || ' may update ' || relname from role join log on relowner <> role.oid
            where relname <> 'log_head' and has_any_column_privilege(role.oid, log.oid, 'UPDATE')
            union all
            select rolname || ' may ' || lower(act) || ' ' || relname from role join log on relowner <> role.oid,
                   unnest(array['DELETE', 'TRUNCATE', 'TRIGGER']) as act
            where has_table_privilege(role.oid, log.oid, act)""";

    private ProgramRights() {}

    /**
     * Looks at the role of this data source's connections.
     *
     * @throws UnprotectedLogException when it could change the log
     */
    public static void requireOnlyAdding(DataSource program) {
        try (Connection connection = program.getConnection();
                PreparedStatement ask = connection.prepareStatement(TOO_MUCH);
                ResultSet rows = ask.executeQuery()) {
            List<String> reasons = new ArrayList<>();
            while (rows.next()) {
                reasons.add(rows.getString(1));
            }
            if (!reasons.isEmpty()) {
                throw new UnprotectedLogException(connection.getMetaData().getUserName(), reasons);
            }
        } catch (SQLException e) {
            throw new EventStoreException("The rights of the program's role could not be read", e);
        }
    }
}
