package press.colophon.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;

/** Holds all that is stored against its digests, and its numbers against one another, as it all was at one instant. */
final class Inspection {

    private static final int ROWS_AT_ONCE = 20;
    private static final List<State> STATES = List.of(
            new State("status = 'PUBLISHED' and (public_version is null or public_version <> version)",
                    "is published, but not in its newest version"),
            new State("public_version < 1 or public_version > version", "readers saw a version that is not there"),
            new State("(status = 'SCHEDULED') <> (embargo is not null)", "its embargo does not go with its state"),
            new State("(status = 'WITHDRAWN') <> (withdrawn_at is not null and withdrawn_why is not null and withdrawn_by is not null)",
                    "its notice of withdrawal does not go with its state"));

    private final Snapshot store;
    private final Course course;
    private final Consumer<Finding> found;
    private long findings;

    private Inspection(Snapshot store, Consumer<Finding> found, Course course) {
        this.store = store;
        this.course = course;
        this.found = finding -> {
            findings++;
            found.accept(finding);
        };
    }

    /**
     * Inspects a store; changes nothing.
     *
     * @param found hears what is wrong, as it is found
     * @return how much is wrong
     */
    static long inspect(Database database, Consumer<Finding> found, Course course) throws SQLException {
        Schema.of(database).mustBeCurrent(database.place());
        try (Snapshot store = Snapshot.of(database)) {
            return new Inspection(store, found, course).all(database);
        }
    }

    private long all(Database database) throws SQLException {
        course.begins("Checking", store.number("select (select count(*) from version) + (select count(*) from photo)"));
        if (database.isSqlite()) {
            pass(database.place(), this::pages);
        }
        pass("articles", this::articles);
        pass("photos", this::photos);
        pass("history", this::history);
        pass("events", this::events);
        pass("states", this::states);
        return findings;
    }

    /** What cannot be true of an article. */
    private record State(String broken, String what) {
    }

    private interface Pass {

        void run() throws SQLException;
    }

    /** What cannot be read does not keep the rest from being looked at. */
    private void pass(String where, Pass pass) {
        try {
            pass.run();
        } catch (SQLException e) {
            found.accept(new Finding(where, "cannot be read: " + e.getMessage()));
        }
    }

    private void pages() throws SQLException {
        store.each("pragma integrity_check", 1, row -> {
            if (!row.getString(1).equals("ok")) {
                found.accept(new Finding("database", row.getString(1)));
            }
        });
        store.each("pragma foreign_key_check", 1, row -> found.accept(new Finding("database",
                "row %s of %s refers to a row of %s that is not there".formatted(row.getString(2), row.getString(1), row.getString(3)))));
    }

    private void articles() throws SQLException {
        Numbers versions = new Numbers("version", found);
        VersionCheck texts = new VersionCheck(store, found);
        store.each("""
                select a.id, a.version, v.number, v.json, v.sha256,
                (select count(*) from photo_use u where u.article_id = a.id) as shown
                from article a left join version v on v.article_id = a.id order by a.id, v.number""", ROWS_AT_ONCE, row -> {
            versions.next("article " + row.getString(1), row.getLong(2), row.getLong(3));
            if (row.getString(4) != null) {
                texts.check(row);
                course.step();
            }
        });
        versions.end();
    }

    private void photos() throws SQLException {
        store.each("select sha256, bytes from photo order by sha256", 1, row -> {
            String is = DigestUtils.sha256Hex(row.getBytes(2));
            if (!is.equals(row.getString(1))) {
                found.accept(new Finding("photo " + row.getString(1), "its bytes have another SHA-256, " + is));
            }
            course.step();
        });
    }

    private void history() throws SQLException {
        Numbers revisions = new Numbers("revision", found);
        store.each("""
                select a.id, a.revision, c.revision from article a left join change c on c.article_id = a.id
                order by a.id, c.revision""", 1000,
                row -> revisions.next("article " + row.getString(1), row.getLong(2), row.getLong(3)));
        revisions.end();
    }

    private void events() throws SQLException {
        Numbers events = new Numbers("event", found);
        long last = store.number("select coalesce(max(value), -1) from counter where name = 'event'");
        if (last < 0) {
            found.accept(new Finding("events", "their counter is missing"));
        }
        events.next("events", last, 0);
        store.each("select event from change where event is not null order by event", 1000,
                row -> events.next("events", last, row.getLong(1)));
        events.end();
    }

    private void states() throws SQLException {
        for (State state : STATES) {
            store.each("select id from article where " + state.broken() + " order by id", 1000,
                    row -> found.accept(new Finding("article " + row.getString(1), state.what())));
        }
    }
}
