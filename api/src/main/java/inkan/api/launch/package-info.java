/** What even an older Java can read: see the execution "for-an-older-java" in the pom. */
@NullMarked
package inkan.api.launch;

import org.jspecify.annotations.NullMarked;
