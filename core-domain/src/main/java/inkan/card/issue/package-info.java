/** Issue of a card with its certificates. */
@NullMarked
package inkan.card.issue;

import org.jspecify.annotations.NullMarked;
