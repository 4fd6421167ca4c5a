package inkan.view.fold;

/**
 * An event that is not in a view: it cannot be read or folded, or the database refuses its row, or it comes after such a
 * one in its stream.
 *
 * @param view the view's name
 * @param stream the stream that is stuck in this view
 * @param position of the event
 * @param reason why, without anything that stands in the event
 */
public record DeadLetter(String view, String stream, long position, String reason) {
    static final String BEHIND = "comes after an event of its stream that is not in the view";

    static String unfoldable(RuntimeException e) {
        return "cannot be folded: " + e.getClass().getSimpleName();
    }
}
