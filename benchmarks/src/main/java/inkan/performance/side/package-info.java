/** What is measured beside each other. */
@NullMarked
package inkan.performance.side;

import org.jspecify.annotations.NullMarked;
