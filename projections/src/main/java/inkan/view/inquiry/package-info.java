/** Written inquiries to holders on behalf of whom somebody applies: how each stands, and what is due next (M-11). */
@NullMarked
package inkan.view.inquiry;

import org.jspecify.annotations.NullMarked;
