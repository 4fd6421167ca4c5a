/** My Number Cards マイナンバーカード; each room beneath is what can be done with them. */
@NullMarked
package inkan.card;

import org.jspecify.annotations.NullMarked;
