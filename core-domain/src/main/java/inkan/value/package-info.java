/** The words of the domain: identifiers, kinds, and values that rules compute with. */
@NullMarked
package inkan.value;

import org.jspecify.annotations.NullMarked;
