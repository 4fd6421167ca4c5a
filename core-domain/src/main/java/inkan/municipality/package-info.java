/** What municipalities decide for themselves, as data: counters, hours, who may apply, with which documents. */
@NullMarked
package inkan.municipality;

import org.jspecify.annotations.NullMarked;
