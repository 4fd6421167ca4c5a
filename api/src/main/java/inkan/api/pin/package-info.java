/** The check of a PIN's format. It keeps nothing. */
@NullMarked
package inkan.api.pin;

import org.jspecify.annotations.NullMarked;
