package press.colophon.store;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;

/** The tables of a database, seen from this version of the program. */
enum Schema {
    CURRENT, OLDER, NEWER, FOREIGN;

    static Schema of(Database database) {
        database.mustExist();
        mustAnswer(database);
        try {
            Flyway flyway = database.flyway().ignoreMigrationPatterns("*:pending").load();
            MigrationInfoService info = flyway.info();
            if (info.current() == null) {
                return FOREIGN;
            }
            return !flyway.validateWithResult().validationSuccessful ? NEWER : info.pending().length > 0 ? OLDER : CURRENT;
        } catch (FlywayException e) {
            return FOREIGN;
        }
    }

    /** What cannot be reached is told so: nobody knows what it is. */
    private static void mustAnswer(Database database) {
        try {
            database.connect(Map.of()).close();
        } catch (SQLException e) {
            throw new Unfit("The database at %s cannot be reached: %s".formatted(database.place(), e.getMessage()));
        }
    }

    void mustBeCurrent(String what) {
        switch (this) {
            case CURRENT -> {
            }
            case OLDER -> throw new Unfit(what + " was made by an older version of Colophon.");
            case NEWER -> throw new Unfit(what + " was made by a newer version of Colophon. Take that version.");
            case FOREIGN -> throw new Unfit(what + " is not a store of Colophon.");
        }
    }
}
