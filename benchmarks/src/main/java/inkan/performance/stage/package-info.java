/** What is measured, stage by stage. */
@NullMarked
package inkan.performance.stage;

import org.jspecify.annotations.NullMarked;
