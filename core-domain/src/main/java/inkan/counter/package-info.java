/** Visits to a counter 窓口: who comes, what they show, and whether that is enough by the policy of the municipality. */
@NullMarked
package inkan.counter;

import org.jspecify.annotations.NullMarked;
