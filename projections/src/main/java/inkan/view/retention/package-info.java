/** Until when residents' personal data is kept, and whose is to be destroyed. */
@NullMarked
package inkan.view.retention;

import org.jspecify.annotations.NullMarked;
