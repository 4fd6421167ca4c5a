package inkan.checkpoint;

import inkan.merkle.Frontier;
import inkan.merkle.Tile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of tiles, checkpoints and keys, over one connection in auto-commit. */
record CheckpointTables(Connection connection) {

    private static final int TILES_PER_STATEMENT = 256;

    /**
     * How far the log and its checkpoints reach, at one instant.
     *
     * @param frontier as the head has it; whether it fits the position is for the caller to see
     * @param lastEvent the highest position of an event, 0 when there is none
     * @param lastCheckpoint the size of the last checkpoint, 0 when there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reach(long head, byte[] frontier, long lastEvent, long lastCheckpoint) {

        /** The head's frontier, empty where its bytes cannot be one. */
        Optional<Frontier> headFrontier() {
            return head >= 0 && frontier.length == 32 * Long.bitCount(head)
                    ? Optional.of(Frontier.of(head, frontier))
                    : Optional.empty();
        }
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    Reach reach() throws SQLException {
        return all("""
                        select position, frontier,
                               (select coalesce(max(position), 0) from log_event),
                               (select coalesce(max(size), 0) from log_checkpoint)
                          from log_head""", row -> new Reach(row.getLong(1), row.getBytes(2), row.getLong(3), row.getLong(4))).stream()
                .findFirst()
                .orElseThrow(() -> new DamagedLogException("the log has no head"));
    }

    /** Names the log. */
    String origin() throws SQLException {
        return all("select origin from log_identity", row -> row.getString(1)).stream()
                .findFirst()
                .orElseThrow(() -> new DamagedLogException("the log has lost its name"));
    }

    /** The public keys in the order in which they came into use; the last one signs. */
    List<VerifierKey> keys() throws SQLException {
        return all(
                "select verifier_key from log_checkpoint_key order by number",
                row -> VerifierKey.parse(row.getString(1)));
    }

    /** Adds a key behind the ones there are; does nothing when it is there already. */
    void addKey(VerifierKey key, Instant madeAt) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into log_checkpoint_key (number, verifier_key, made_at)
                select coalesce(max(number), 0) + 1, ?, ? from log_checkpoint_key
                on conflict (verifier_key) do nothing""")) {
            insert.setString(1, key.toString());
            insert.setObject(2, OffsetDateTime.ofInstant(madeAt, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    Optional<StoredCheckpoint> latest() throws SQLException {
        return all(StoredCheckpoint.SELECT + " order by size desc limit 1", StoredCheckpoint::read).stream()
                .findFirst();
    }

    /** The next checkpoints of a larger size, at most so many. */
    List<StoredCheckpoint> after(long size, int limit) throws SQLException {
        return all(
                StoredCheckpoint.SELECT + " where size > " + size + " order by size limit " + limit,
                StoredCheckpoint::read);
    }

    /** Tiles of a level from an index on, at most so many. */
    List<Tile> tilesFrom(int level, long index, int limit) throws SQLException {
        return all(
                "select index, hashes from log_tile where level = " + level + " and index >= " + index
                        + " order by index limit " + limit,
                row -> new Tile(level, row.getLong(1), row.getBytes(2)));
    }

    /**
     * Stores a checkpoint with the tiles that became full since the one before, all or nothing.
     *
     * @return false when there is a checkpoint of this size, or a tile of this place already: another node was quicker
     */
    boolean store(List<Tile> tiles, StoredCheckpoint checkpoint) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (int i = 0; i < tiles.size(); i += TILES_PER_STATEMENT) {
                insert(tiles.subList(i, Math.min(i + TILES_PER_STATEMENT, tiles.size())));
            }
            insert(checkpoint);
            connection.commit();
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if ("23505".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void insert(List<Tile> tiles) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into log_tile (level, index, hashes)"
                + " select * from unnest(?::smallint[], ?::bigint[], ?::bytea[])")) {
            insert.setArray(
                    1,
                    connection.createArrayOf(
                            "smallint",
                            tiles.stream().map(tile -> (short) tile.level()).toArray()));
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", tiles.stream().map(Tile::index).toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea", tiles.stream().map(Tile::hashes).toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    private void insert(StoredCheckpoint checkpoint) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into log_checkpoint (size, note, tail, made_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, checkpoint.size());
            insert.setString(2, checkpoint.note());
            insert.setBytes(3, checkpoint.tail());
            insert.setObject(4, OffsetDateTime.ofInstant(checkpoint.madeAt(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private <T> List<T> all(String sql, Row<T> row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            var values = new ArrayList<T>();
            while (rows.next()) {
                values.add(row.read(rows));
            }
            return values;
        }
    }
}
