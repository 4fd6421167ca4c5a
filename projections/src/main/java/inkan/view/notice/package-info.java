/** Expiry notices 有効期限通知書: what was sent and came back, and the queue of what is to be sent, by whom and when. */
@NullMarked
package inkan.view.notice;

import org.jspecify.annotations.NullMarked;
