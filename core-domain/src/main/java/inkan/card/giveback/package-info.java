/** A card given back by its holder. */
@NullMarked
package inkan.card.giveback;

import org.jspecify.annotations.NullMarked;
