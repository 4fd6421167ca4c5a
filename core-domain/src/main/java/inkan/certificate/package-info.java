/** Electronic certificates 電子証明書; each room beneath is what can be done with them. */
@NullMarked
package inkan.certificate;

import org.jspecify.annotations.NullMarked;
