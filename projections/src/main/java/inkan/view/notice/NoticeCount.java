package inkan.view.notice;

import org.jspecify.annotations.Nullable;

/**
 * How many notices stand in the same way.
 *
 * @param reason as in {@link QueuedNotice}
 * @param notices how many, at least 1
 */
public record NoticeCount(NoticeState state, @Nullable String reason, long notices) {}
