/** National policy as dated data, and the computations that read it. */
@NullMarked
package inkan.policy;

import org.jspecify.annotations.NullMarked;
