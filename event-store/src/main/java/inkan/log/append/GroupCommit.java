package inkan.log.append;

import inkan.log.append.LogConnection.Head;
import inkan.log.append.LogConnection.Locked;
import inkan.log.append.LogConnection.Written;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings units into the log over one connection, and knows where the log stands. For one thread.
 *
 * <p>A group is sent with one statement that assumes that the head is where it is known to be. If another node has
 * appended meanwhile nothing happens, and the group is sent again under the lock of the head; so are the next ones for a
 * while. What the database refuses is halved until the unit that it refuses stands alone.
 */
final class GroupCommit {

    /** Groups without any event of another node until the head is not locked first any more. */
    private static final int UNTIL_CALM = 20;

    private final DataSource source;
    private final RecentWrites recent;
    private final KnownHead published;
    private final StreamListener streams;
    private final AppendListener listener;

    private @Nullable LogConnection connection;
    /** Nothing is known before the first look. */
    private @Nullable Head head;
    /** Sent, and not answered yet. */
    private @Nullable Group sent;

    private int untilCalm;

    GroupCommit(
            DataSource source,
            RecentWrites recent,
            KnownHead published,
            StreamListener streams,
            AppendListener listener) {
        this.source = source;
        this.recent = recent;
        this.published = published;
        this.streams = streams;
        this.listener = listener;
    }

    /** Connects where that is necessary, and takes in what was appended meanwhile, by whomever. */
    void lookAround() throws SQLException {
        LogConnection log = connection;
        if (log == null) {
            log = LogConnection.open(source);
            connection = log;
        }
        Head known = head;
        Head now = log.head();
        if (known == null || now.position() - known.position() > recent.capacity()) {
            leapTo(now);
        } else if (now.position() > known.position()) {
            takeIn(log.written(known.position(), now.position()), now);
        }
    }

    /** Whether it is connected and knows where the log stands. */
    boolean isReady() {
        return connection != null && head != null;
    }

    /** Appends what can be appended, and settles every unit. Has to be ready. */
    void append(List<Unit> units) throws SQLException {
        if (units.isEmpty()) {
            return;
        }
        LogConnection log = connection();
        long begun = System.nanoTime();
        try {
            Group group = untilCalm == 0 ? appendFreely(units, log) : null;
            if (group == null) {
                group = appendLocked(units, log);
            }
            committed(group, System.nanoTime() - begun);
        } catch (SQLException e) {
            if (!isRefusal(e)) {
                throw e;
            }
            sent = null;
            log.rollBack();
            if (units.size() == 1) {
                units.getFirst().settle(outcome(e));
            } else {
                append(units.subList(0, units.size() / 2));
                append(units.subList(units.size() / 2, units.size()));
            }
        }
    }

    private @Nullable Group appendFreely(List<Unit> units, LogConnection log) throws SQLException {
        Group group = group(units, log);
        if (group.isEmpty()) {
            return group;
        }
        sent = group;
        if (log.append(group)) {
            return group;
        }
        sent = null;
        untilCalm = UNTIL_CALM;
        return null;
    }

    /** Appends under the lock of the head, so that nobody comes between the look at the log and the statement. */
    private Group appendLocked(List<Unit> units, LogConnection log) throws SQLException {
        Locked locked = log.lock(head().position(), recent.capacity() + 1);
        if (locked.written().isEmpty()) {
            untilCalm = Math.max(0, untilCalm - 1);
        } else {
            untilCalm = UNTIL_CALM;
            if (locked.written().size() > recent.capacity()) {
                leapTo(locked.head());
            } else {
                takeIn(locked.written(), locked.head());
            }
        }
        Group group = group(units, log);
        if (group.isEmpty()) {
            log.rollBack();
        } else {
            sent = group;
            log.appendLocked(group);
        }
        return group;
    }

    private Group group(List<Unit> units, LogConnection log) throws SQLException {
        settleStored(units, log);
        List<Unit> open = units.stream().filter(unit -> !unit.isSettled()).toList();
        var group = new Group(recent, head().frontier(), goneOn(open, log));
        open.forEach(group::add);
        return group;
    }

    /**
     * Settles the units in doubt that are in the log: they must not be taken for somebody else's. One that is not there yet
     * may still get there, its statement being late; but only while the head stands where that statement says. So either it
     * comes first, what is sent now finds the head moved, and it is found when the units are looked for again; or it is too
     * late.
     */
    private static void settleStored(List<Unit> units, LogConnection log) throws SQLException {
        List<Unit> doubtful = units.stream().filter(unit -> unit.inDoubt).toList();
        if (doubtful.isEmpty()) {
            return;
        }
        List<Long> positions = log.positions(
                doubtful.stream().map(unit -> unit.events.getLast()).toList());
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) > 0) {
                doubtful.get(i).settle(new Outcome.Appended(positions.get(i)));
            }
        }
    }

    /** Asks the database about the streams that were seen longer ago than is remembered here. */
    private Set<SeenStream> goneOn(List<Unit> units, LogConnection log) throws SQLException {
        var unknown = new ArrayList<SeenStream>();
        for (Unit unit : units) {
            for (SeenStream seen : unit.seen) {
                if (!recent.reachesBackTo(Math.max(seen.asOf(), unit.askedAsOf))) {
                    unknown.add(seen);
                }
            }
        }
        if (unknown.isEmpty()) {
            return Set.of();
        }
        Set<SeenStream> gone = log.goneOn(unknown);
        units.forEach(unit -> unit.askedAsOf = head().position());
        return gone;
    }

    private void committed(Group group, long nanoseconds) {
        long position = group.head();
        for (NewEvent event : group.events()) {
            position++;
            recent.note(position, event.stream, event.sequence);
            streams.wentOn(event.stream);
        }
        if (!group.isEmpty()) {
            publish(new Head(position, group.frontier()));
        }
        sent = null; // not before the head is known to be behind it
        group.settle();
        listener.appended(new AppendListener.Appended(
                group.units().size(), group.events().size(), group.conflicts(), nanoseconds));
    }

    private void takeIn(List<Written> written, Head now) {
        long position = now.position() - written.size();
        for (Written event : written) {
            position++;
            recent.note(position, event.stream(), event.sequence());
            streams.wentOn(event.stream());
        }
        publish(now);
    }

    /** Goes to a head without having seen what lies before it. */
    private void leapTo(Head to) {
        recent.startAt(to.position());
        streams.mayHaveGoneOn();
        publish(to);
    }

    private void publish(Head now) {
        head = now;
        published.moveTo(now.position());
    }

    private Head head() {
        Head known = head;
        if (known == null) {
            throw new IllegalStateException("Nobody has looked around yet");
        }
        return known;
    }

    private LogConnection connection() {
        LogConnection log = connection;
        if (log == null) {
            throw new IllegalStateException("Nobody has looked around yet");
        }
        return log;
    }

    /** Classes 22, 23 and 54 are about what was sent; everything else is about the database and how it is reached. */
    static boolean isRefusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
    }

    /** A duplicate key is another's event in our place, or another's answer under our key. */
    private static Outcome outcome(SQLException e) {
        return "23505".equals(e.getSQLState())
                ? new Outcome.Conflict("Another append came first: SQLState 23505")
                : new Outcome.Refused(e);
    }

    /** Cuts the connection. What was sent and not answered is in doubt from then on. */
    void abandon() {
        if (connection != null) {
            connection.abandon();
            connection = null;
        }
        if (sent != null) {
            sent.units().forEach(unit -> unit.inDoubt = true);
            sent = null;
        }
    }

    void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
