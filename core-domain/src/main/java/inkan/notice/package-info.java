/** The expiry notice 有効期限通知書 to the holder of a card, as history: sent, and perhaps returned. */
@NullMarked
package inkan.notice;

import org.jspecify.annotations.NullMarked;
