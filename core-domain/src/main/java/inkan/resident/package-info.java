/** Residents 住民 as the resident register tells them; each room beneath is something it reports. */
@NullMarked
package inkan.resident;

import org.jspecify.annotations.NullMarked;
