/** Corrections of what is recorded of a resident: the basic four attributes 基本4情報, and whether an adult ward. */
@NullMarked
package inkan.correction.person;

import org.jspecify.annotations.NullMarked;
