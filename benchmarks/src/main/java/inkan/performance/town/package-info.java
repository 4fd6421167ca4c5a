/** Synthetic residents' histories in any number: lived once by real commands, then told again of others. */
@NullMarked
package inkan.performance.town;

import org.jspecify.annotations.NullMarked;
