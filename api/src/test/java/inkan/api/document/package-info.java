/** Documents made from the code, and the tests that keep them so. */
@NullMarked
package inkan.api.document;

import org.jspecify.annotations.NullMarked;
