/** Aggregates between two commands: kept in memory, taken by one command at a time. */
@NullMarked
package inkan.log.aggregate;

import org.jspecify.annotations.NullMarked;
