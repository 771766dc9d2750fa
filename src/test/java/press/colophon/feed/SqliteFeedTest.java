package press.colophon.feed;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedTest extends FeedContract {

    @TempDir
    private Path folder;

    @Override
    String database() {
        return "colophon.data=" + folder;
    }
}
