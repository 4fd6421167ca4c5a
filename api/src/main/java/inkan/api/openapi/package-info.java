/** The description of the API, made from the domain's own types: a new command describes itself. */
@NullMarked
package inkan.api.openapi;

import org.jspecify.annotations.NullMarked;
