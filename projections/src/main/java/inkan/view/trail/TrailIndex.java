package inkan.view.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables of the trail: blocks that are written once, one after the other, and where each term occurs in them. */
final class TrailIndex {
    private static final String PUT_BLOCK = """
            insert into view_trail_block (block, oldest, newest, moments) values (?, ?, ?, ?)
            on conflict (block) do nothing""";
    private static final String PUT_POSTINGS = """
            insert into view_trail_posting (term, block, places)
            select term, ?, places from unnest(?::text[], ?::bytea[]) as given (term, places)""";
    private static final String COUNT = "select block + 1 from view_trail_block order by block desc limit 1";
    private static final String BLOCK_FROM = """
            select block from view_trail_block where newest >= ? order by block limit 1""";
    private static final String BLOCK_UNTIL = """
            select block from view_trail_block where oldest < ? order by block desc limit 1""";
    private static final String TIMES = """
            select block, oldest, moments from view_trail_block
             where block = any (?) and (oldest < ? or newest >= ?)""";
    private static final String POSTINGS = "select block, places from view_trail_posting where term = ? and ";
    private static final String OF_BLOCKS = POSTINGS + "block = any (?)";
    private static final String DOWN = POSTINGS + "block <= ? and block >= ? order by block desc limit ?";
    private static final String UP = POSTINGS + "block >= ? and block <= ? order by block limit ?";
    private static final String FAR = "select block from view_trail_posting where term = ? and ";
    private static final String FAR_DOWN = FAR + "block <= ? and block >= ? order by block desc offset ? limit 1";
    private static final String FAR_UP = FAR + "block >= ? and block <= ? order by block offset ? limit 1";
    private static final String REMOVE_POSTINGS = "delete from view_trail_posting where block = ?";
    private static final String REMOVE_BLOCK = "delete from view_trail_block where block = ?";
    private static final String POSTINGS_OF_BLOCK =
            "select term, places from view_trail_posting where block = ? order by term";
    private static final String BLOCK = "select oldest, newest, moments from view_trail_block where block = ?";

    private final DataSource source;

    /** @param source connections that are in no transaction, at isolation read committed */
    TrailIndex(DataSource source) {
        this.source = source;
    }

    /** How many blocks there are: those from 0 on. */
    int count() throws SQLException {
        return first(COUNT, select -> {}).orElse(0);
    }

    /** Writes a block, unless another node has, and its transaction is over. */
    void put(TrailBlock block) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                put(connection, block);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Writes a block in place of what is there. */
    void replace(TrailBlock block) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                for (String remove : List.of(REMOVE_POSTINGS, REMOVE_BLOCK)) {
                    try (PreparedStatement delete = connection.prepareStatement(remove)) {
                        delete.setInt(1, block.number());
                        delete.executeUpdate();
                    }
                }
                put(connection, block);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void put(Connection connection, TrailBlock block) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUT_BLOCK)) {
            insert.setInt(1, block.number());
            insert.setObject(2, block.oldest().atOffset(ZoneOffset.UTC));
            insert.setObject(3, block.newest().atOffset(ZoneOffset.UTC));
            insert.setBytes(4, block.moments().bytes());
            if (insert.executeUpdate() == 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(PUT_POSTINGS)) {
            insert.setInt(1, block.number());
            insert.setArray(
                    2,
                    connection.createArrayOf("text", block.postings().keySet().toArray()));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "bytea",
                            block.postings().values().stream()
                                    .map(Packed::bytes)
                                    .toArray(byte[][]::new)));
            insert.executeUpdate();
        }
    }

    /** What is stored of a block; absent where nothing is. */
    @Nullable
    TrailBlock block(int number) throws SQLException {
        SortedMap<String, Packed> postings = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement select = connection.prepareStatement(POSTINGS_OF_BLOCK)) {
                select.setInt(1, number);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        postings.put(row.getString(1), Packed.of(row.getBytes(2)));
                    }
                }
            }
            try (PreparedStatement select = connection.prepareStatement(BLOCK)) {
                select.setInt(1, number);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? new TrailBlock(
                                    number,
                                    row.getObject(1, OffsetDateTime.class).toInstant(),
                                    row.getObject(2, OffsetDateTime.class).toInstant(),
                                    Packed.of(row.getBytes(3)),
                                    postings)
                            : null;
                }
            }
        }
    }

    /** The first block with an event recorded at a moment or later. */
    OptionalInt firstFrom(OffsetDateTime moment) throws SQLException {
        return first(BLOCK_FROM, select -> select.setObject(1, moment));
    }

    /** The last block with an event recorded before a moment. */
    OptionalInt lastUntil(OffsetDateTime moment) throws SQLException {
        return first(BLOCK_UNTIL, select -> select.setObject(1, moment));
    }

    /**
     * When the events of a block were recorded.
     *
     * @param oldest in microseconds since 1970
     * @param moments in microseconds after it
     */
    record Times(long oldest, Packed moments) {}

    /** When the events of some blocks were recorded, of those blocks that are not wholly within a time. */
    Map<Integer, Times> times(List<Integer> blocks, OffsetDateTime since, OffsetDateTime until) throws SQLException {
        return byBlock(
                TIMES,
                select -> {
                    select.setArray(1, select.getConnection().createArrayOf("integer", blocks.toArray()));
                    select.setObject(2, since);
                    select.setObject(3, until);
                },
                row -> new Times(
                        TrailBlock.micros(row.getObject(2, OffsetDateTime.class).toInstant()),
                        Packed.of(row.getBytes(3))));
    }

    /** Where a term occurs in the next blocks in which it does, from one block to another, both inclusive. */
    Map<Integer, Packed> postings(String term, int from, int to, boolean down, int limit) throws SQLException {
        return byBlock(
                down ? DOWN : UP,
                select -> {
                    select.setString(1, term);
                    select.setInt(2, from);
                    select.setInt(3, to);
                    select.setInt(4, limit);
                },
                row -> Packed.of(row.getBytes(2)));
    }

    /** Where a term occurs in some blocks. */
    Map<Integer, Packed> postings(String term, List<Integer> blocks) throws SQLException {
        return byBlock(
                OF_BLOCKS,
                select -> {
                    select.setString(1, term);
                    select.setArray(2, select.getConnection().createArrayOf("integer", blocks.toArray()));
                },
                row -> Packed.of(row.getBytes(2)));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Parameters {
        void setOn(PreparedStatement select) throws SQLException;
    }

    private <T> Map<Integer, T> byBlock(String sql, Parameters parameters, Reading<T> reading) throws SQLException {
        Map<Integer, T> byBlock = new HashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.setOn(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byBlock.put(row.getInt(1), reading.read(row));
                }
            }
        }
        return byBlock;
    }

    private OptionalInt first(String sql, Parameters parameters) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.setOn(select);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    /**
     * How far the next blocks of a term reach.
     *
     * @param sample how many blocks are looked at
     * @return from {@code from}; the largest number there is where there are no more than so many
     */
    long reach(String term, int from, int to, boolean down, int sample) throws SQLException {
        OptionalInt far = first(down ? FAR_DOWN : FAR_UP, select -> {
            select.setString(1, term);
            select.setInt(2, from);
            select.setInt(3, to);
            select.setInt(4, sample);
        });
        return far.isPresent() ? Math.abs((long) far.getAsInt() - from) : Long.MAX_VALUE;
    }

    /** Blocks in the direction. */
    static List<Integer> inOrder(Map<Integer, ?> byBlock, boolean down) {
        List<Integer> blocks = new ArrayList<>(byBlock.keySet());
        blocks.sort(down ? (a, b) -> Integer.compare(b, a) : Integer::compare);
        return blocks;
    }
}
