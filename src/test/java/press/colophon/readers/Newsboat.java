package press.colophon.readers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A reader with newsboat: his home, and what it keeps there in its database. */
record Newsboat(Tool tool, Path home) {

    /** A story as newsboat keeps it; its number is given once and does not change while it is the same story. */
    record Item(long number, String guid, String title, String author, String url, String feed, long published,
                String content, boolean isDeleted) {
    }

    /** Somebody who has just begun, and is subscribed to these feeds. */
    static Newsboat subscribed(Path home, URI... feeds) throws IOException {
        Tool installed = Tool.named("newsboat");
        Files.createDirectories(home);
        Files.writeString(home.resolve("config"), "reload-threads 1\n");
        Files.write(home.resolve("urls"), Stream.of(feeds).map(URI::toString).toList());
        List<String> command = new ArrayList<>(List.of("env", "HOME=" + home, "LC_ALL=C.UTF-8"));
        command.addAll(installed.command());
        command.addAll(List.of("-C", home.resolve("config").toString(), "-u", home.resolve("urls").toString(),
                "-c", home.resolve("cache.db").toString()));
        return new Newsboat(new Tool(command), home);
    }

    /** Looks for news, and says what there is then, in the order in which it came. */
    List<Item> poll() throws SQLException {
        tool.run("-x", "reload").wellDone();
        List<Item> items = new ArrayList<>();
        try (Connection cache = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("cache.db"));
                Statement statement = cache.createStatement();
                ResultSet row = statement.executeQuery("select id, guid, title, author, url, feedurl, pubDate, content, deleted"
                        + " from rss_item order by id")) {
            while (row.next()) {
                items.add(new Item(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getString(6), row.getLong(7), row.getString(8), row.getBoolean(9)));
            }
        }
        return items;
    }
}
