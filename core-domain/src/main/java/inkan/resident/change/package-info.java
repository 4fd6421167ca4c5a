/** Changes of the basic four attributes 基本4情報, and minor amendments. */
@NullMarked
package inkan.resident.change;

import org.jspecify.annotations.NullMarked;
