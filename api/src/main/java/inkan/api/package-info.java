/** The way in: HTTP, wiring and the runnable program. */
@NullMarked
package inkan.api;

import org.jspecify.annotations.NullMarked;
