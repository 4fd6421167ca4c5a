/** How a card becomes void, and its certificates with it. */
@NullMarked
package inkan.card.voiding;

import org.jspecify.annotations.NullMarked;
