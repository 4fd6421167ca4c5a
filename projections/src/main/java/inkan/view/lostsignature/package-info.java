/** Signature certificates lost by a change of attributes and not issued again: to whom issuance is to be offered (C-5). */
@NullMarked
package inkan.view.lostsignature;

import org.jspecify.annotations.NullMarked;
