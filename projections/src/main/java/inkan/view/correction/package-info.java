/** Corrections 職権訂正 that were asked for, and what became of them; those that somebody has to decide about are a list. */
@NullMarked
package inkan.view.correction;

import org.jspecify.annotations.NullMarked;
