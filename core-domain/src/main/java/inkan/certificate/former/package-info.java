/** Certificates of former resident-registration cards 住基カード, as history. */
@NullMarked
package inkan.certificate.former;

import org.jspecify.annotations.NullMarked;
