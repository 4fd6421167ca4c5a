/** The format rules of PINs, as a check that keeps nothing. */
@NullMarked
package inkan.pin.format;

import org.jspecify.annotations.NullMarked;
