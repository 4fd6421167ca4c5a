/** Loss of a card: suspension and hold, and what follows. */
@NullMarked
package inkan.card.loss;

import org.jspecify.annotations.NullMarked;
