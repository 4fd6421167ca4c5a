/** A resident becomes known. */
@NullMarked
package inkan.resident.register;

import org.jspecify.annotations.NullMarked;
