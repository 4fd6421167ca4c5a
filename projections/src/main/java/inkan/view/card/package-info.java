/** How a card stands: its application, state, expiry, PINs and certificates. */
@NullMarked
package inkan.view.card;

import org.jspecify.annotations.NullMarked;
