/**
 * Signed, self-contained exports of the log, which anybody can verify without the database: {@code docs/export-format.md}.
 */
@NullMarked
package inkan.export;

import org.jspecify.annotations.NullMarked;
