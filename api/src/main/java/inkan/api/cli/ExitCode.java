package inkan.api.cli;

import inkan.api.notice.RunRefused;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.checkpoint.LogNotReadableException;
import inkan.log.LogUnavailableException;
import inkan.vault.KeysUnavailableException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** How a command ends, for whoever has started it from a script. The numbers are stable. */
enum ExitCode {
    DONE(0, "done"),
    UNEXPECTED(1, "something unexpected; standard error tells what"),
    USAGE(2, "the command was not understood; nothing was done"),
    REJECTS(3, "done, and something was rejected: see the reject file, or the lines told"),
    NOT_BALANCED(4, "done as far as possible; the same command again goes on with the rest"),
    FILE(5, "a file cannot be read or written"),
    UNDER_WAY(6, "the same run is under way elsewhere"),
    DATABASE(7, "the database cannot be reached; the same command again goes on"),
    FINDINGS(8, "done, and something was found not to be as it was"),
    ABSENT(9, "there is no such card, resident or certificate, or nothing was known of it then");

    private final int number;
    private final String words;

    ExitCode(int number, String words) {
        this.number = number;
        this.words = words;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }

    /** What each number means, in their order. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        for (ExitCode code : values()) {
            all.put(Integer.toString(code.number), code.words);
        }
        return all;
    }

    /** How a command ends that failed: by the first of the failure and its causes that says so. */
    static ExitCode of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ExitCode code = ofItself(cause);
            if (code != UNEXPECTED) {
                return code;
            }
        }
        return UNEXPECTED;
    }

    private static ExitCode ofItself(Throwable failure) {
        return switch (failure) {
            case RunRefused refused -> of(refused.code());
            case Rejection rejected -> of(rejected.fault());
            case UnreadableFile file -> FILE;
            case DatabaseNotReached away -> DATABASE;
            case KeysUnavailableException away -> DATABASE;
            case LogNotReadableException away -> DATABASE;
            case LogUnavailableException away -> DATABASE;
            case DataAccessResourceFailureException away -> DATABASE;
            case CannotCreateTransactionException away -> DATABASE;
            case SQLTransientConnectionException away -> DATABASE;
            case SQLException away when LogUnavailableException.isAway(away) -> DATABASE;
            default -> UNEXPECTED;
        };
    }

    /** Faults of what was asked, by their status over HTTP. */
    private static ExitCode of(Fault fault) {
        return switch (fault.status()) {
            case 404 -> ABSENT;
            case 400, 422 -> USAGE;
            case 409 -> UNDER_WAY;
            case 503 -> DATABASE;
            default -> UNEXPECTED;
        };
    }

    private static ExitCode of(RunRefused.Code code) {
        return switch (code) {
            case ADDRESSEES_UNREADABLE, OUT_NOT_WRITABLE, NOT_PRINTABLE -> FILE;
            case RUN_UNDER_WAY -> UNDER_WAY;
            case VIEWS_BEHIND -> NOT_BALANCED;
            case DATABASE_UNAVAILABLE -> DATABASE;
        };
    }
}
