/** Keyed digests: what may be compared, but not be known. */
@NullMarked
package inkan.api.digest;

import org.jspecify.annotations.NullMarked;
