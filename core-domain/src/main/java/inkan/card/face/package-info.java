/** Face-authentication cards 顔認証カード. */
@NullMarked
package inkan.card.face;

import org.jspecify.annotations.NullMarked;
