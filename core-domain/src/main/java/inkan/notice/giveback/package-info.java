/** The return of a notice that could not be delivered. */
@NullMarked
package inkan.notice.giveback;

import org.jspecify.annotations.NullMarked;
