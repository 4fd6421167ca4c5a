/** The files in which municipalities say what they decide for themselves: read at the start, all of them or none. */
@NullMarked
package inkan.api.municipality;

import org.jspecify.annotations.NullMarked;
