/** What all requests for corrections have in common. */
@NullMarked
package inkan.correction.request;

import org.jspecify.annotations.NullMarked;
