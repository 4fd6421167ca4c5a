/** Extension of a foreign national's card along with the period of stay. */
@NullMarked
package inkan.card.extend;

import org.jspecify.annotations.NullMarked;
