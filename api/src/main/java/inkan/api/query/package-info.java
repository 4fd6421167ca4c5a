/** What may be asked: how things stand in the views, and what the log says. */
@NullMarked
package inkan.api.query;

import org.jspecify.annotations.NullMarked;
