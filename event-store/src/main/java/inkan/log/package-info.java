/** The one ordered log that every event goes through. */
@NullMarked
package inkan.log;

import org.jspecify.annotations.NullMarked;
