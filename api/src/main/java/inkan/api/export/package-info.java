/** Signed exports of the log: over HTTP, and into files on the command line. */
@NullMarked
package inkan.api.export;

import org.jspecify.annotations.NullMarked;
