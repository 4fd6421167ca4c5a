/** Verification of PINs in a visit, as other procedures ask for it. */
@NullMarked
package inkan.pin.verify;

import org.jspecify.annotations.NullMarked;
