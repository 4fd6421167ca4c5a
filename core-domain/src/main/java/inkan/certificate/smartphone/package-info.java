/** Certificates on a smartphone スマホ用電子証明書. */
@NullMarked
package inkan.certificate.smartphone;

import org.jspecify.annotations.NullMarked;
