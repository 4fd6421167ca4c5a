/** Where it is measured: the database, the machine, the callers, and what came out. */
@NullMarked
package inkan.performance.lab;

import org.jspecify.annotations.NullMarked;
