package press.colophon.store;

import java.sql.SQLException;

class PostgresBackupTest extends BackupContract {

    @Override
    Database empty() throws SQLException {
        return Postgres.empty();
    }
}
