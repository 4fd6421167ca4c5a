/** The sending of an expiry notice. */
@NullMarked
package inkan.notice.send;

import org.jspecify.annotations.NullMarked;
