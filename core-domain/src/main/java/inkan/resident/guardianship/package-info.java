/** Guardianship of an adult 成年後見. */
@NullMarked
package inkan.resident.guardianship;

import org.jspecify.annotations.NullMarked;
