/** The domain of Inkan: one room per context below, and what all of them share here. */
@NullMarked
package inkan;

import org.jspecify.annotations.NullMarked;
