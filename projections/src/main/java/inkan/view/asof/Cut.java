package inkan.view.asof;

import inkan.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the past is taken into account. What is absent cuts nothing; what is given holds together.
 *
 * <p>What is known by an instant, or up to a position, is the beginning of each stream: a state that was. What took effect by
 * a day is not, for reports come late and out of order (C-4): there each event is taken or left by its own effective day, and
 * what is taken is folded in the order in which it became known. So the same day has one answer by what was known then, and
 * may have another by what is known now.
 *
 * @param recordedBy recorded at or before this instant
 * @param position up to this position of the log, inclusive; 0 for nothing at all
 * @param effectiveOn effective on or before this day, in Japan
 */
public record Cut(
        @Nullable Instant recordedBy,
        @Nullable Long position,
        @Nullable LocalDate effectiveOn) {
    /** All there is. */
    public static final Cut NONE = new Cut(null, null, null);

    public Cut {
        if (position != null && position < 0) {
            throw new IllegalArgumentException("no position is before the first");
        }
    }

    /** What was known at an instant. */
    public static Cut recordedBy(Instant instant) {
        return new Cut(instant, null, null);
    }

    /** What was known at the end of a day, in Japan. */
    public static Cut recordedBy(LocalDate day) {
        return recordedBy(day.plusDays(1).atStartOfDay(Moment.JAPAN).toInstant().minusNanos(1_000));
    }

    /** What the log holds up to a position. */
    public static Cut upTo(long position) {
        return new Cut(null, position, null);
    }

    /** What took effect by a day. */
    public static Cut effectiveBy(LocalDate day) {
        return new Cut(null, null, day);
    }

    /** What both take. */
    public Cut and(Cut other) {
        return new Cut(
                earlier(recordedBy, other.recordedBy),
                earlier(position, other.position),
                effectiveOn == null || (other.effectiveOn != null && other.effectiveOn.isBefore(effectiveOn))
                        ? other.effectiveOn
                        : effectiveOn);
    }

    private static <T extends Comparable<T>> @Nullable T earlier(@Nullable T one, @Nullable T other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The day of which it tells the state: the one asked for, else that of the instant. */
    public LocalDate day(LocalDate otherwise) {
        if (effectiveOn != null) {
            return effectiveOn;
        }
        return recordedBy == null ? otherwise : new Moment(recordedBy).day();
    }

    /**
     * What it takes of some streams.
     *
     * @param streams each in its order, all that one answer needs, so that what one command recorded is taken as a whole
     * @return the same streams in the same order
     */
    List<List<Recorded>> of(List<List<Recorded>> streams) {
        Set<String> later = commandsNotDone(streams);
        return streams.stream().map(stream -> of(stream, later)).toList();
    }

    /** Commands of which something was recorded after the instant: events of one command are microseconds apart. */
    private Set<String> commandsNotDone(List<List<Recorded>> streams) {
        var commands = new HashSet<String>();
        for (List<Recorded> stream : streams) {
            for (Recorded event : stream) {
                if (isLater(event) && event.command() != null) {
                    commands.add(Objects.requireNonNull(event.command()));
                }
            }
        }
        return commands;
    }

    private List<Recorded> of(List<Recorded> stream, Set<String> later) {
        var taken = new ArrayList<Recorded>();
        for (Recorded event : stream) {
            // clocks of two nodes differ: behind an event that was not known, nothing of its stream was
            if (isLater(event) || later.contains(event.command()) || isBehind(event)) {
                break;
            }
            if (effectiveOn == null || event.hasTakenEffectBy(effectiveOn)) {
                taken.add(event);
            }
        }
        return taken;
    }

    private boolean isLater(Recorded event) {
        return recordedBy != null && event.recordedAt().isAfter(recordedBy);
    }

    private boolean isBehind(Recorded event) {
        return position != null && event.entry().position() > position;
    }
}
