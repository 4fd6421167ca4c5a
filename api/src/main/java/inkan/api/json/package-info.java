/** How the values of the domain look in JSON, in the log and in answers. */
@NullMarked
package inkan.api.json;

import org.jspecify.annotations.NullMarked;
