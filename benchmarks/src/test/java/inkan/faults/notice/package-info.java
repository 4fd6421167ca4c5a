/** The short form of the campaign of killed notice runs. */
@NullMarked
package inkan.faults.notice;

import org.jspecify.annotations.NullMarked;
