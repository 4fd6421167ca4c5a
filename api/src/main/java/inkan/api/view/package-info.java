/** The views over HTTP: how far they are, what is stuck, and their rebuild. And the log as they read it. */
@NullMarked
package inkan.api.view;

import org.jspecify.annotations.NullMarked;
