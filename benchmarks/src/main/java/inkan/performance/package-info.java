/** Measures the program beside what could be done without it, all sides in one run, and writes docs/performance.md. */
@NullMarked
package inkan.performance;

import org.jspecify.annotations.NullMarked;
