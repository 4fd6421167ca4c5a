/** Which streams of the log belong to a card or to a resident. */
@NullMarked
package inkan.view.belonging;

import org.jspecify.annotations.NullMarked;
