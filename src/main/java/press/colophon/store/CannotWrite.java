package press.colophon.store;

import java.sql.SQLException;
import org.springframework.dao.NonTransientDataAccessException;

/** The store cannot be written to until somebody makes room, or mends the disk. It can be read. */
public final class CannotWrite extends NonTransientDataAccessException {

    CannotWrite(String message, SQLException cause) {
        super(message, cause);
    }
}
