package inkan.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Wraps all keys anew under the current key encryption, while programs serve. The keys themselves stay the same, and so
 * does everything that is sealed under them. What is done is committed thousand by thousand, so that one that was cut short
 * goes on where it was; a key that is destroyed meanwhile stays destroyed.
 */
public record Rewrapping(DataSource database, KeyRing ring) {
    private static final int BATCH = 1_000;
    private static final UUID FIRST = new UUID(0, 0);

    /** Is told how far it is. */
    @FunctionalInterface
    public interface Progress {
        /** @param of how many keys there were to rewrap at the beginning */
        void at(long done, long of);
    }

    /**
     * What was done.
     *
     * @param rewrapped how many keys
     * @param forgotten fingerprints of key encryptions that no key of the store needs any more
     */
    public record Done(long rewrapped, List<String> forgotten) {
        public Done {
            forgotten = List.copyOf(forgotten);
        }
    }

    /** A row as it was read. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Wrapped(UUID name, byte[] wrapped, String kek) {}

    /**
     * Rewraps what is wrapped under another key encryption, until nothing is, and has the store forget the others.
     *
     * @throws KeysUnavailableException where the database goes away; the same again goes on
     * @throws WrongKeyEncryptionException where a key is wrapped under a key-encryption key that is not at hand
     */
    public Done run(Progress progress) {
        try (Connection connection = database.getConnection()) {
            long of = count(connection);
            long done = 0;
            List<String> others;
            do { // a node that had no news of the new key yet may have made keys behind us
                done = pass(connection, done, of, progress);
                others = forget(connection);
            } while (count(connection) > 0);
            return new Done(done, others);
        } catch (SQLException e) {
            throw new KeysUnavailableException(e);
        }
    }

    private long pass(Connection connection, long doneBefore, long of, Progress progress) throws SQLException {
        long done = doneBefore;
        progress.at(done, of);
        for (List<Wrapped> batch = after(connection, FIRST); !batch.isEmpty(); ) {
            done += rewrap(connection, batch);
            progress.at(done, of);
            batch = after(connection, batch.getLast().name());
        }
        return done;
    }

    private long count(Connection connection) throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement("select count(*) from keys.personal_key where kek <> ?")) {
            count.setString(1, ring.current().id());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<Wrapped> after(Connection connection, UUID name) throws SQLException {
        List<Wrapped> batch = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select key, wrapped, kek from keys.personal_key where key > ? and kek <> ? order by key limit ?""")) {
            select.setObject(1, name);
            select.setString(2, ring.current().id());
            select.setInt(3, BATCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batch.add(new Wrapped(rows.getObject(1, UUID.class), rows.getBytes(2), rows.getString(3)));
                }
            }
        }
        return batch;
    }

    /** Changes rows and makes none: what was deleted since it was read is not there to be changed. */
    private int rewrap(Connection connection, List<Wrapped> batch) throws SQLException {
        var names = new UUID[batch.size()];
        var anew = new byte[batch.size()][];
        for (int i = 0; i < names.length; i++) {
            Wrapped old = batch.get(i);
            names[i] = old.name();
            anew[i] = ring.current().wrap(old.name(), ring.of(old.kek()).unwrap(old.name(), old.wrapped()));
        }
        try (PreparedStatement update = connection.prepareStatement("""
                update keys.personal_key stored set wrapped = anew.wrapped, kek = ?
                from unnest(?::uuid[], ?::bytea[]) as anew (key, wrapped) where stored.key = anew.key""")) {
            update.setString(1, ring.current().id());
            update.setArray(2, connection.createArrayOf("uuid", names));
            update.setArray(3, connection.createArrayOf("bytea", anew));
            return update.executeUpdate();
        }
    }

    /** Who makes keys under a forgotten one is refused by the foreign key from then on. */
    private List<String> forget(Connection connection) throws SQLException {
        List<String> forgotten = new ArrayList<>();
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from keys.key_encryption_key k where id <> ?
                and not exists (select from keys.personal_key where kek = k.id) returning id""")) {
            delete.setString(1, ring.current().id());
            try (ResultSet rows = delete.executeQuery()) {
                while (rows.next()) {
                    forgotten.add(rows.getString(1));
                }
            }
        }
        return forgotten;
    }
}
