package inkan.view.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the queue stands on a day, all municipalities together: the notices that fell due from a first day until that day.
 *
 * @param oldestDueOn since when the one of {@code due} is due that is due longest; absent where none is due
 * @param due those to be sent whose expiry is to come, late ones among them
 * @param late those of {@code due} that are late
 * @param missed those never sent whose expiry has passed
 */
public record QueueNumbers(
        @Nullable LocalDate oldestDueOn, long due, long late, long missed, long sent, long returned, long withdrawn) {}
