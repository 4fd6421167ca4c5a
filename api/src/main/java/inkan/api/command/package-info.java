/** The entrance of commands: from a request to the command bus and back to an answer. */
@NullMarked
package inkan.api.command;

import org.jspecify.annotations.NullMarked;
