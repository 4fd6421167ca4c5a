/** What somebody has to bring, where and when, before any visit: the same rules asked of a case that is only told. */
@NullMarked
package inkan.guide;

import org.jspecify.annotations.NullMarked;
