/** What people read, folded from the log: one room per view. */
@NullMarked
package inkan.view;

import org.jspecify.annotations.NullMarked;
