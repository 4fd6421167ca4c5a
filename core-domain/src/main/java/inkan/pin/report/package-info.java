/** What the chip reports of PIN entries. */
@NullMarked
package inkan.pin.report;

import org.jspecify.annotations.NullMarked;
