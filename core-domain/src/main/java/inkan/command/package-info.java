/** What all commands have in common. */
@NullMarked
package inkan.command;

import org.jspecify.annotations.NullMarked;
