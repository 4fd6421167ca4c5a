/**
 * What is to come: expiries and renewal windows by month, and the load of counters by day that follows from them under named
 * assumptions. Nothing here decides about a card.
 */
@NullMarked
package inkan.forecast;

import org.jspecify.annotations.NullMarked;
