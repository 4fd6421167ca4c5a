/** Past states: how cards, certificates and residents stood as far as it was known then, or is known now for a day. */
@NullMarked
package inkan.view.asof;

import org.jspecify.annotations.NullMarked;
