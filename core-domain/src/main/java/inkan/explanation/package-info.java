/** Why each event happened: the rules that it rests on, and one sentence for people. */
@NullMarked
package inkan.explanation;

import org.jspecify.annotations.NullMarked;
