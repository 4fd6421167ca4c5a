/** The short form of the campaign of faults. */
@NullMarked
package inkan.faults;

import org.jspecify.annotations.NullMarked;
