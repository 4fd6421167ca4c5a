/** The program at the command line: one command, done by the same wiring without a web server. */
@NullMarked
package inkan.api.cli;

import org.jspecify.annotations.NullMarked;
