package inkan.faults;

import inkan.merkle.EntryHash;
import inkan.merkle.Frontier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the log on from where it stood the last time, and holds what it reads against what must always hold: positions
 * and the sequences of streams have no gap, each idempotency key has at most one command's events, whole and side by
 * side, with their answer, PIN entries were counted one by one, the keys that personal data is sealed under are there, and the frontier in the head is that of the stored rows.
 */
final class LogAudit {

    private static final int BATCH = 5_000;
    private static final String HEAD = "select position, frontier from log_head";
    private static final String EVENTS = """
            select position, stream, sequence, stream_type, event_id, recorded_at, name, revision, payload, metadata
            from log_event where position > ? and position <= ? order by position""";
    private static final String ANSWERS =
            "select key, position from log_answer where position > ? and position <= ? order by position";
    private static final String SEALED_FOR_NOBODY = """
            select count(*) from (
                select substring(convert_from(payload, 'UTF8') from '"personal":"([0-9a-f-]{36})[.]')::uuid as key
                from log_event where position > ? and position <= ? and name like 'resident.%') sealed
            where key is not null and not exists (select from keys.personal_key stored where stored.key = sealed.key)""";
    private static final Pattern KEY = Pattern.compile("\"correlationId\":\"([^\"]+)\"");
    private static final Pattern CAUSE = Pattern.compile("\"causationId\":\"([^\"]+)\"");
    private static final Pattern COMMAND = Pattern.compile("\"command\":\"([^\"]+)\"");
    private static final Pattern PIN = Pattern.compile("\"pin\":\"([^\"]+)\"");
    private static final Pattern MISTAKES = Pattern.compile("\"mistakes\":([0-9]+)");

    private final EntryHash hash = new EntryHash();
    private final Frontier frontier = Frontier.empty();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Effect> effects = new HashMap<>();
    private final Map<String, Long> answers = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Integer> mistakes = new HashMap<>();
    private long position;
    private Optional<Effect> newest = Optional.empty();

    /** What one command has left in the log. */
    static final class Effect {
        private final String key;
        private final String command;
        private final String cause;
        private final long first;
        private long last;

        private Effect(String key, String command, String cause, long position) {
            this.key = key;
            this.command = command;
            this.cause = cause;
            this.first = position;
            this.last = position;
        }

        long last() {
            return last;
        }

        @Override
        public String toString() {
            return "%s, positions %d to %d".formatted(command, first, last);
        }

        int size() {
            return (int) (last - first + 1);
        }
    }

    /** How far the log was read. */
    long position() {
        return position;
    }

    /** What the command under an idempotency key has left, as far as the log was read. */
    Optional<Effect> effect(String key) {
        return Optional.ofNullable(effects.get(key));
    }

    /**
     * Reads on to the head.
     *
     * @throws Violation where something does not hold
     */
    void readOn(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery(HEAD)) {
            head.next();
            readTo(head.getLong("position"), connection);
            Violation.unless(
                    Arrays.equals(head.getBytes("frontier"), frontier.toBytes()),
                    "The frontier in the head is not that of the %d rows",
                    position);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void requireKeys(long head, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SEALED_FOR_NOBODY)) {
            select.setLong(1, position);
            select.setLong(2, head);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Violation.unless(row.getLong(1) == 0, "%d events are sealed under keys that were lost", row.getLong(1));
            }
        }
    }

    private void readTo(long head, Connection connection) throws SQLException {
        Violation.unless(head >= position, "The head went back from %d to %d", position, head);
        requireKeys(head, connection);
        readAnswers(head, connection);
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setFetchSize(BATCH);
            select.setLong(1, position);
            select.setLong(2, head);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    take(rows);
                }
            }
        }
        endOfCommand();
        newest = Optional.empty();
        Violation.unless(position == head, "The head is at %d, the last event at %d", head, position);
        Violation.unless(answers.isEmpty(), "Answers without events: %s", answers);
    }

    private void readAnswers(long head, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ANSWERS)) {
            select.setLong(1, position);
            select.setLong(2, head);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    answers.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
    }

    private void take(ResultSet row) throws SQLException {
        long at = row.getLong("position");
        Violation.unless(at == position + 1, "Position %d follows %d", at, position);
        position = at;
        String stream = row.getString("stream");
        long sequence = row.getLong("sequence");
        long before = sequences.getOrDefault(stream, -1L);
        Violation.unless(sequence == before + 1, "In %s sequence %d follows %d", stream, sequence, before);
        sequences.put(stream, sequence);
        byte[] payload = row.getBytes("payload");
        byte[] metadata = row.getBytes("metadata");
        frontier.append(hash.leaf(
                stream,
                sequence,
                row.getString("stream_type"),
                UUID.fromString(row.getString("event_id")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getInt("revision"),
                payload,
                metadata));
        belongsToItsCommand(new String(metadata, StandardCharsets.UTF_8));
        countsOnePinEntry(row.getString("name"), stream, new String(payload, StandardCharsets.UTF_8));
    }

    private void belongsToItsCommand(String metadata) {
        String key = part(KEY, metadata);
        String cause = part(CAUSE, metadata);
        Effect same = newest.filter(effect -> effect.key.equals(key)).orElse(null);
        if (same != null) {
            Violation.unless(same.cause.equals(cause), "Key %s was done twice in a row, at %d", key, position);
            same.last = position;
            return;
        }
        endOfCommand();
        var effect = new Effect(key, part(COMMAND, metadata), cause, position);
        Effect earlier = effects.put(key, effect);
        Violation.unless(earlier == null, "Key %s was done at %s and again at %d", key, earlier, position);
        newest = Optional.of(effect);
    }

    private void endOfCommand() {
        newest.ifPresent(effect -> {
            int usual = sizes.computeIfAbsent(effect.command, command -> effect.size());
            Violation.unless(
                    effect.size() == usual,
                    "%s at %d has %d events instead of %d",
                    effect.command,
                    effect.last,
                    effect.size(),
                    usual);
            Long answeredAt = answers.remove(NodeWiring.KEY.digest("idempotency key", Desk.ACTOR + "/" + effect.key));
            Violation.unless(
                    answeredAt != null && answeredAt == effect.last,
                    "The answer to %s is at %s, its last event at %d",
                    effect.key,
                    answeredAt,
                    effect.last);
        });
    }

    private void countsOnePinEntry(String name, String card, String payload) {
        if (!name.startsWith("card.pin-")) {
            return;
        }
        String pin = card + part(PIN, payload);
        int before = mistakes.getOrDefault(pin, 0);
        if (name.equals("card.pin-mistakes-cleared")) {
            Violation.unless(before > 0, "No mistakes of %s to clear, at %d", pin, position);
            mistakes.put(pin, 0);
        } else {
            int now = Integer.parseInt(part(MISTAKES, payload));
            Violation.unless(now == before + 1, "Of %s mistake %d follows %d, at %d", pin, now, before, position);
            mistakes.put(pin, now);
        }
    }

    private static String part(Pattern pattern, String json) {
        Matcher matcher = pattern.matcher(json);
        Violation.unless(matcher.find(), "%s is not in %s", pattern, json);
        return matcher.group(1);
    }
}
