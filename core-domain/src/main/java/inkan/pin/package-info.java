/** The PINs 暗証番号 of a card: outcomes that the chip reports, locks and resets. */
@NullMarked
package inkan.pin;

import org.jspecify.annotations.NullMarked;
