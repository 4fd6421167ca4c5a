/** Many commands in one request, a line each, and a line back for each. */
@NullMarked
package inkan.api.bulk;

import org.jspecify.annotations.NullMarked;
