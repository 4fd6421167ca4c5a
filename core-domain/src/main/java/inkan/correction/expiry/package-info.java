/** Corrections of the expiries of cards and certificates. */
@NullMarked
package inkan.correction.expiry;

import org.jspecify.annotations.NullMarked;
