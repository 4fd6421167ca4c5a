package inkan.vault;

import java.sql.SQLException;

/** The keys of personal data cannot be read or written now, the database being away; nothing was sealed or opened. */
public final class KeysUnavailableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    KeysUnavailableException(SQLException cause) {
        super("The keys of personal data cannot be reached", cause);
    }
}
