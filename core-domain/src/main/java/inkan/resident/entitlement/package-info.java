/** Death, deletion of the record, another number. */
@NullMarked
package inkan.resident.entitlement;

import org.jspecify.annotations.NullMarked;
