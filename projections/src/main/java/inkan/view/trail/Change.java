package inkan.view.trail;

import org.jspecify.annotations.Nullable;

/**
 * What an event changed in the state of its stream.
 *
 * @param what the name of a column of the stream's view, such as {@code state} or {@code expires_on}
 * @param before absent where there was nothing
 * @param after absent where there is nothing any more
 */
public record Change(
        String what, @Nullable Object before, @Nullable Object after) {}
