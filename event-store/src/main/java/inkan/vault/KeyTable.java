package inkan.vault;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** {@code keys.personal_key}. Each statement is a transaction of its own, committed when the method comes back. */
record KeyTable(DataSource database, KeyRing ring, Clock clock) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A foreign key that is not there. */
    private static final String FORGOTTEN = "23503";

    /** Makes keys that nobody uses yet. */
    List<DataKey> make(int howMany) {
        List<DataKey> made = new ArrayList<>(howMany);
        var names = new UUID[howMany];
        var wrapped = new byte[howMany][];
        for (int i = 0; i < howMany; i++) {
            var key = new DataKey(newName(), Gcm.newKey());
            names[i] = key.name();
            wrapped[i] = ring.current().wrap(key.name(), key.secret());
            made.add(key);
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into keys.personal_key (key, wrapped, kek, made_at)
                        select key, wrapped, ?, ? from unnest(?::uuid[], ?::bytea[]) as made (key, wrapped)""")) {
            insert.setString(1, ring.current().id());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.setArray(3, connection.createArrayOf("uuid", names));
            insert.setArray(4, connection.createArrayOf("bytea", wrapped));
            insert.executeUpdate();
            return made;
        } catch (SQLException e) {
            if (FORGOTTEN.equals(e.getSQLState())) {
                throw new WrongKeyEncryptionException("All keys were rewrapped, and this program's key-encryption key "
                        + ring.current().id() + " is none of the store's any more: start it with the new one");
            }
            throw new KeysUnavailableException(e);
        }
    }

    /** A UUID of version 7: what is made together is together in the index. */
    private UUID newName() {
        long high = clock.millis() << Short.SIZE | 0x7000 | RANDOM.nextInt(1 << 12);
        return new UUID(high, RANDOM.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    /** Reads a key; empty where there is none, or none any more. */
    Optional<DataKey> read(UUID name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select wrapped, kek from keys.personal_key where key = ?")) {
            select.setObject(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new DataKey(name, ring.of(row.getString(2)).unwrap(name, row.getBytes(1))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new KeysUnavailableException(e);
        }
    }

    /** Deletes a key for good, and says whether it was there. */
    boolean delete(UUID name) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from keys.personal_key where key = ?")) {
            delete.setObject(1, name);
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new KeysUnavailableException(e);
        }
    }
}
