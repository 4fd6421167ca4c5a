/** The letter of an inquiry 照会書兼回答書・暗証番号設定依頼書, sent to the holder. */
@NullMarked
package inkan.inquiry.letter;

import org.jspecify.annotations.NullMarked;
