/** The end of an inquiry that was not used in time. */
@NullMarked
package inkan.inquiry.lapse;

import org.jspecify.annotations.NullMarked;
