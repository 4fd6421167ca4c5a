/** Correction 職権訂正 of what was recorded wrongly: asked for by one, approved by another, never an edit. */
@NullMarked
package inkan.correction;

import org.jspecify.annotations.NullMarked;
