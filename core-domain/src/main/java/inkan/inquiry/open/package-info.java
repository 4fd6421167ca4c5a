/** The first of two visits: an inquiry is opened. */
@NullMarked
package inkan.inquiry.open;

import org.jspecify.annotations.NullMarked;
