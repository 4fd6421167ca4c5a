/** All wiring, and nothing else: which beans there are, in the order in which a command meets them. */
@NullMarked
package inkan.api.wiring;

import org.jspecify.annotations.NullMarked;
