/** Hand-over of a card, or its destruction before that. */
@NullMarked
package inkan.card.deliver;

import org.jspecify.annotations.NullMarked;
