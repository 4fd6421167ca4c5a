/**
 * What JSON a record of the domain is read from, derived from the record itself: the same shapes read commands and
 * describe them in OpenAPI, so that a new command needs nothing here.
 */
@NullMarked
package inkan.api.shape;

import org.jspecify.annotations.NullMarked;
