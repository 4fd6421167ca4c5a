/** Destruction 廃棄 of a resident's personal data once its retention is over: asked for by one, approved by another. */
@NullMarked
package inkan.resident.destruction;

import org.jspecify.annotations.NullMarked;
