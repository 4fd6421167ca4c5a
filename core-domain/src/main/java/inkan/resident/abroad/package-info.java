/** Leaving Japan, with or without the card. */
@NullMarked
package inkan.resident.abroad;

import org.jspecify.annotations.NullMarked;
