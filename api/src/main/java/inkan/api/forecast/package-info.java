/** Expiries to come by month and the load of counters by day, as JSON, CSV and pictures. */
@NullMarked
package inkan.api.forecast;

import org.jspecify.annotations.NullMarked;
