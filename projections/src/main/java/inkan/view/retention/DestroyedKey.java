package inkan.view.retention;

/**
 * A key that must not be there any more, because the data under it was destroyed.
 *
 * @param key the key
 * @param position position in the log of the event that says so
 */
public record DestroyedKey(String key, long position) {}
