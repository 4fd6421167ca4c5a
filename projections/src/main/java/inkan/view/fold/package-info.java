/**
 * How views are folded from the log: by position, in batches, each batch in one transaction with the position it reaches.
 * A view says which row an event concerns and what becomes of it; everything else is here.
 */
@NullMarked
package inkan.view.fold;

import org.jspecify.annotations.NullMarked;
