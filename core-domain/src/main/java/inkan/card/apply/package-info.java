/** Applications for cards: the first, a renewal, a reissue after loss. */
@NullMarked
package inkan.card.apply;

import org.jspecify.annotations.NullMarked;
