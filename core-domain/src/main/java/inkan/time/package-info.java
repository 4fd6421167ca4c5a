/** Days, ages and birthdays in Japan. */
@NullMarked
package inkan.time;

import org.jspecify.annotations.NullMarked;
