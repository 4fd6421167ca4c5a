/** What one person may not do alone. */
@NullMarked
package inkan.foureyes;

import org.jspecify.annotations.NullMarked;
