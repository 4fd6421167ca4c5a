/** Periods of stay 在留期間. */
@NullMarked
package inkan.resident.stay;

import org.jspecify.annotations.NullMarked;
