/** Moves from one municipality to another, with their deadlines. */
@NullMarked
package inkan.resident.move;

import org.jspecify.annotations.NullMarked;
