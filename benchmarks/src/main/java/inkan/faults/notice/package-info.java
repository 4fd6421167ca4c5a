/** Runs of the notice job that are killed and begun again. */
@NullMarked
package inkan.faults.notice;

import org.jspecify.annotations.NullMarked;
