/** Reset of PINs 初期化・再設定 at a counter and at a kiosk. */
@NullMarked
package inkan.pin.reset;

import org.jspecify.annotations.NullMarked;
