/** How a resident stands, as far as cards and certificates depend on it, and without personal data. */
@NullMarked
package inkan.view.resident;

import org.jspecify.annotations.NullMarked;
