/** How rules are written, listed and answered with. */
@NullMarked
package inkan.rule;

import org.jspecify.annotations.NullMarked;
