package press.colophon.store;

class SqliteBackupTest extends BackupContract {

    @Override
    Database empty() {
        return Database.in(folder.resolve("store" + System.nanoTime()));
    }
}
