/** What to bring where and when, asked over HTTP before any visit. */
@NullMarked
package inkan.api.guide;

import org.jspecify.annotations.NullMarked;
