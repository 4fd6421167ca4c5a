/** How the program says that it runs. */
@NullMarked
package inkan.api.run;

import org.jspecify.annotations.NullMarked;
