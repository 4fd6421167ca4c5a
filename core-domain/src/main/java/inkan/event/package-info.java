/** What all events have in common: a stable name, a stream, and where they come from. */
@NullMarked
package inkan.event;

import org.jspecify.annotations.NullMarked;
