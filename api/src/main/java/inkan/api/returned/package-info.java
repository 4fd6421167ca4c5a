/** Returned mail: a file of notices that came back undeliverable, over HTTP and from the command line. */
@NullMarked
package inkan.api.returned;

import org.jspecify.annotations.NullMarked;
