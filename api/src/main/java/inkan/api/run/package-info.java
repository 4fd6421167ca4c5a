/** How the program says that it runs, or why it does not start. */
@NullMarked
package inkan.api.run;

import org.jspecify.annotations.NullMarked;
