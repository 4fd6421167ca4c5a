/**
 * The one way into the log: what waits to be appended is collected, numbered and committed together by one thread per
 * node. Knows SQL and bytes, nothing of Axon.
 */
@NullMarked
package inkan.log.append;

import org.jspecify.annotations.NullMarked;
