package inkan.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The key encryptions that a store's keys are wrapped under, of which it knows the fingerprints only. */
public record StoreRing(DataSource database) {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('inkan key encryption'))";

    /** Whether keys have been made here, so that the key-encryption key is to be found and not to be made. */
    public boolean isSettled() {
        try (Connection connection = database.getConnection()) {
            return !ids(connection).isEmpty();
        } catch (SQLException e) {
            throw new KeysUnavailableException(e);
        }
    }

    /**
     * Sees to it that nothing is sealed under a key that is not at hand at the next start. The current key encryption
     * becomes one of this store's where the store has none yet, or where a former one at hand is one of this store's: then
     * keys are to be rewrapped.
     *
     * @throws WrongKeyEncryptionException where one that keys are wrapped under is not at hand, or the current one is
     *     neither this store's nor follows on one of this store's
     */
    void settle(KeyRing ring, Clock clock) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                settle(connection, ring, clock);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new KeysUnavailableException(e);
        }
    }

    private static void settle(Connection connection, KeyRing ring, Clock clock) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LOCK); // nodes that start at the same time, and one that ends a rewrapping
        }
        Set<String> ofTheStore = ids(connection);
        Set<String> missing = new TreeSet<>(ofTheStore);
        missing.removeAll(ring.byId().keySet());
        if (!missing.isEmpty()) {
            throw WrongKeyEncryptionException.notAtHand(String.join(", ", missing));
        }
        if (ofTheStore.contains(ring.current().id())) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into keys.key_encryption_key (id, settled_at) values (?, ?)")) {
            insert.setString(1, ring.current().id());
            insert.setTimestamp(2, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    static Set<String> ids(Connection connection) throws SQLException {
        Set<String> ids = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from keys.key_encryption_key")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
