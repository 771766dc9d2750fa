package press.colophon.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/**
 * Lets go of connections that waited for other writers in vain: the driver of SQLite believes in the transaction that did
 * not begin, and without one each statement would count by itself.
 */
final class BusyConnections implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException problem) {
        return problem instanceof SQLiteException sqlite && sqlite.getResultCode().name().startsWith("SQLITE_BUSY")
                ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
