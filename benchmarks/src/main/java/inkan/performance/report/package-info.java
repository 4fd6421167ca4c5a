/** The document that is made of all stages' results. */
@NullMarked
package inkan.performance.report;

import org.jspecify.annotations.NullMarked;
