/** Change of a PIN by somebody who knows it. */
@NullMarked
package inkan.pin.change;

import org.jspecify.annotations.NullMarked;
