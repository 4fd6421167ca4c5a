/** The written inquiry 照会 to the holder between the two visits of somebody who applies on the holder's behalf. */
@NullMarked
package inkan.inquiry;

import org.jspecify.annotations.NullMarked;
