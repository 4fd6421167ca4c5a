/** All that a decision may look at, and the one way to record what it decided. */
@NullMarked
package inkan.dossier;

import org.jspecify.annotations.NullMarked;
