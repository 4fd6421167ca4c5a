/** The holder's reply 回答書 to an inquiry. */
@NullMarked
package inkan.inquiry.reply;

import org.jspecify.annotations.NullMarked;
