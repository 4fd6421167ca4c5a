package inkan.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;

/**
 * Who works on an embedded database. The owner makes and changes tables; the program only does what the migrations in
 * {@code db/migration/rights} allow it. Their passwords are kept beside the cluster, readable by the operating system's
 * owner of the directory only.
 */
record Roles(Login owner, Login program) {

    private static final String OWNER = "inkan_owner";
    private static final String PROGRAM = "inkan_program";
    private static final String OWNER_FILE = "owner.password";
    private static final String PROGRAM_FILE = "program.password";

    /** In an earlier version the superuser owned the tables. */
    private static final String WHAT_THE_SUPERUSER_OWNS = """
            select format('alter schema %I owner to %I', nspname, :owner) from pg_namespace
            where nspname = 'keys' and nspowner = 10
            union all
            select format('alter table %I.%I owner to %I', nspname, relname, :owner)
            from pg_class join pg_namespace n on n.oid = relnamespace
            where nspname in ('public', 'keys') and relkind in ('r', 'p', 'v') and relowner = 10
            union all
            select format('alter function %s owner to %I', oid::regprocedure, :owner) from pg_proc
            where pronamespace = 'public'::regnamespace and proowner = 10""";

    /** The roles' passwords, from their files or made anew. */
    static Roles of(Path directory) throws IOException {
        return new Roles(
                new Login(OWNER, password(directory, OWNER_FILE)),
                new Login(PROGRAM, password(directory, PROGRAM_FILE)));
    }

    /** The roles' passwords as another program keeps them. */
    static Roles kept(Path directory) throws IOException {
        return new Roles(
                new Login(OWNER, Files.readString(directory.resolve(OWNER_FILE)).strip()),
                new Login(
                        PROGRAM,
                        Files.readString(directory.resolve(PROGRAM_FILE)).strip()));
    }

    /** What nobody guesses. */
    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String password(Path directory, String file) throws IOException {
        Path path = directory.resolve(file);
        if (!Files.exists(path) || Files.size(path) == 0) { // empty where a first start was cut short
            Directories.writePrivate(directory, file, newPassword());
        }
        return Files.readString(path).strip();
    }

    /** Makes the roles and the database where they are missing, as the superuser. */
    void make(DataSource server, String database) throws SQLException {
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            for (Login login : List.of(owner, program)) {
                if (answers(statement, "select rolname from pg_roles where rolname = '" + login.user() + "'")
                        .isEmpty()) {
                    statement.execute("create role " + login.user());
                }
                statement.execute(
                        "alter role " + login.user() + " login password " + statement.enquoteLiteral(login.password()));
            }
            statement.execute("grant " + PROGRAM + " to " + OWNER);
            if (answers(statement, "select datname from pg_database where datname = '" + database + "'")
                    .isEmpty()) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
            statement.execute("alter database " + database + " owner to " + OWNER);
        }
    }

    /** Gives the owner what is the superuser's in this database. */
    void takeOver(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : answers(statement, WHAT_THE_SUPERUSER_OWNS.replace(":owner", "'" + OWNER + "'"))) {
                statement.execute(change);
            }
        }
    }

    private static List<String> answers(Statement statement, String question) throws SQLException {
        var answers = new ArrayList<String>();
        try (ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
