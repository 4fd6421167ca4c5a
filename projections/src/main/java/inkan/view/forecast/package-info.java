/** How many expiries are to come, day by day, counted from the queue of notices. */
@NullMarked
package inkan.view.forecast;

import org.jspecify.annotations.NullMarked;
