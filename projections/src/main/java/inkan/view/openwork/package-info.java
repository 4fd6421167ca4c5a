/** What municipalities have to do: locked PINs to be reset, procedures started and not finished. */
@NullMarked
package inkan.view.openwork;

import org.jspecify.annotations.NullMarked;
