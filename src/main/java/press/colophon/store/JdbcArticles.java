package press.colophon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.colophon.article.Article;
import press.colophon.article.Status;

/** Articles in SQLite or PostgreSQL. */
final class JdbcArticles implements Articles {

    private static final String COLUMNS = """
            select a.*, v.json from article a join version v on v.article_id = a.id and v.number = a.version""";

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Changes changes;
    private final Legible legible = new Legible();
    private final Slugs slugs;
    private final Publicity publicity;
    private final Clock clock;

    JdbcArticles(JdbcClient sql, Transactions transactions, Publicity publicity, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.publicity = publicity;
        this.slugs = new Slugs(sql);
        this.changes = new Changes(sql);
        this.clock = clock;
    }

    @Override
    public Optional<Filed> byId(String id) {
        return sql.sql(COLUMNS + " where a.id = ?").param(id).query(JdbcArticles::filed).optional();
    }

    @Override
    public Optional<Filed> bySlug(String slug) {
        return sql.sql(COLUMNS + " where a.slug = ?").param(slug).query(JdbcArticles::filed).optional();
    }

    @Override
    public List<Filed> byIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : sql.sql(COLUMNS + " where a.id in (:ids)").param("ids", ids).query(legible::row).list()
                .stream().flatMap(row -> row.filed().stream()).toList();
    }

    @Override
    public List<Filed> newest(Set<Status> of, Optional<Position> after, int count) {
        List<Filed> newest = new ArrayList<>();
        Optional<Position> last = after;
        for (int wanted = count; wanted > 0; wanted = count - newest.size()) {
            List<Legible.Row> page = page(of, last, wanted);
            page.forEach(row -> row.filed().ifPresent(newest::add));
            if (page.size() < wanted) {
                break;
            }
            last = Optional.of(page.getLast().position());
        }
        return newest;
    }

    private List<Legible.Row> page(Set<Status> of, Optional<Position> after, int count) {
        // The list is picked from the index alone, and only then are the texts fetched. States and count stand in the
        // words of the query: PostgreSQL plans it once for all, and would plan for a tenth of the articles.
        return sql.sql(COLUMNS + " where a.id in (" + page(of, after.isPresent(), count) + ") order by a.published_at desc, a.id desc")
                .param("at", after.map(Position::publishedAt).orElse(0L)).param("id", after.map(Position::id).orElse(""))
                .query(legible::row).list();
    }

    /** The newest of each state, of which an index knows the order, and of these the newest. */
    static String page(Set<Status> of, boolean isLater, int count) {
        String order = " order by published_at desc, id desc limit " + count;
        String later = isLater ? " and (published_at, id) < (:at, :id)" : "";
        Stream<String> states = of.size() == Status.values().length ? Stream.of("1 = 1")
                : of.stream().map(state -> "status = '" + state + "'");
        return states.map(state -> "select * from (select id, published_at from article where " + state + later + order + ") one")
                .collect(Collectors.joining(" union all ", "select id from (", ") each_state" + order));
    }

    @Override
    public Optional<Article> version(String id, int number) {
        return sql.sql("select json from version where article_id = ? and number = ?").params(id, number)
                .query(String.class).optional().map(ArticleText::read);
    }

    @Override
    public List<Change> history(String id, long after, int count) {
        return changes.of(id, after, count);
    }

    @Override
    public List<Change> events(long after, int count) {
        return changes.events(after, count);
    }

    @Override
    public long lastEvent() {
        return changes.lastEvent();
    }

    @Override
    public Filed create(Article article, boolean anySlug, String who) {
        return transactions.write(() -> {
            Instant now = now();
            Article draft;
            do {
                draft = (anySlug ? article.withSlug(slugs.free(article.slug())) : article).as(1, Status.DRAFT);
            } while (!insert(draft, now) && isFreeUnder(draft, anySlug));
            file(draft);
            Filed filed = new Filed(draft, 1, now, Optional.empty(), Optional.empty(), Optional.empty());
            changes.add(filed, Change.Kind.CREATED, who, Optional.empty(), false);
            return filed;
        });
    }

    @Override
    public Filed revise(String id, long revision, Article article, String who) {
        return transactions.write(() -> {
            Filed before = seen(id, revision);
            Change.Kind kind = Lifecycle.revision(before);
            if (kind == Change.Kind.CORRECTED) {
                Lifecycle.needsNote(before.article().corrections(), article.corrections());
            }
            int number = before.article().version() + 1;
            Article next = article.as(number, before.article().status());
            if (!next.id().equals(id) || !next.slug().equals(before.article().slug())) {
                throw new Refusal.NotAllowed("An article keeps its id and its slug.");
            }
            if (next.status() == Status.SCHEDULED) {
                // What is scheduled goes out by itself; there must be nothing left to refuse then.
                noteOfWhatReadersMissed(before, next);
            }
            Filed after = new Filed(next, revision + 1, now(), before.embargo(),
                    before.isPublished() ? Optional.of(number) : before.publicVersion(), before.withdrawal());
            update(after, revision);
            file(next);
            tell(before, after, kind, who, Optional.empty());
            return after;
        });
    }

    private void tell(Filed before, Filed after, Change.Kind kind, String who, Optional<String> why) {
        boolean isPublic = Lifecycle.isPublic(kind, before);
        changes.add(after, kind, who, why, isPublic);
        if (isPublic) {
            publicity.changed(before, after);
        }
    }

    @Override
    public Filed take(String id, long revision, Step step, String who) {
        return transactions.write(() -> take(seen(id, revision), step, who));
    }

    private Filed take(Filed before, Step step, String who) {
        Instant now = now();
        Status status = Lifecycle.after(step, before, now);
        Article article = before.article().as(before.article().version(), status);
        if (status == Status.PUBLISHED || status == Status.SCHEDULED) {
            noteOfWhatReadersMissed(before, article);
        }
        Filed after = new Filed(article, before.revision() + 1, now,
                step instanceof Step.Schedule schedule ? Optional.of(schedule.at()) : Optional.empty(),
                status == Status.PUBLISHED ? Optional.of(article.version()) : before.publicVersion(),
                step instanceof Step.Withdraw withdraw
                        ? Optional.of(new Filed.Withdrawal(now, withdraw.why(), withdraw.by()))
                        : Optional.empty());
        update(after, before.revision());
        tell(before, after, Lifecycle.kind(step), who, why(step));
        return after;
    }

    /** Readers who come back to an article that was withheld are told what is new in it. */
    private void noteOfWhatReadersMissed(Filed before, Article next) {
        before.publicVersion().filter(number -> number != next.version()).flatMap(number -> version(next.id(), number))
                .ifPresent(known -> Lifecycle.needsNote(known.corrections(), next.corrections()));
    }

    private static Optional<String> why(Step step) {
        return switch (step) {
            case Step.Withhold withhold -> withhold.why();
            case Step.Withdraw withdraw -> Optional.of(withdraw.why());
            case Step.Schedule schedule -> Optional.of("until " + schedule.at());
            case Step.Publish publish -> Optional.empty();
            case Step.Release release -> Optional.empty();
        };
    }

    @Override
    public Optional<Filed> release(String id) {
        return transactions.write(() -> byId(id).filter(filed -> filed.article().status() == Status.SCHEDULED)
                .filter(filed -> filed.embargo().filter(until -> !until.isAfter(clock.instant())).isPresent())
                .map(filed -> take(filed, new Step.Release(), "embargo")));
    }

    private Filed seen(String id, long revision) {
        Filed filed = byId(id).orElseThrow(() -> new Refusal.Unknown(id));
        if (filed.revision() != revision) {
            throw new Refusal.Stale(id, revision);
        }
        return filed;
    }

    private void update(Filed after, long revision) {
        int updated = sql.sql("""
                update article set version = ?, status = ?, revision = ?, published_at = ?, changed_at = ?, embargo = ?,
                public_version = ?, withdrawn_at = ?, withdrawn_why = ?, withdrawn_by = ? where id = ? and revision = ?""")
                .params(after.article().version(), after.article().status().name(), after.revision(), sort(after.article()))
                .param(after.changedAt().toEpochMilli())
                .param(after.embargo().map(Instant::toEpochMilli).orElse(null)).param(after.publicVersion().orElse(null))
                .param(after.withdrawal().map(gone -> gone.at().toEpochMilli()).orElse(null))
                .param(after.withdrawal().map(Filed.Withdrawal::why).orElse(null))
                .param(after.withdrawal().map(Filed.Withdrawal::by).orElse(null))
                .params(after.article().id(), revision).update();
        if (updated == 0) {
            throw new Refusal.Stale(after.article().id(), revision);
        }
    }

    private void file(Article article) {
        PhotoUse.check(sql, article);
        String json = ArticleText.write(article);
        sql.sql("insert into version (article_id, number, json, sha256) values (?, ?, ?, ?)")
                .params(article.id(), article.version(), json, DigestUtils.sha256Hex(json)).update();
        PhotoUse.replace(sql, article);
    }

    private boolean insert(Article draft, Instant now) {
        return sql.sql("""
                insert into article (id, slug, version, status, revision, published_at, changed_at)
                values (?, ?, 1, ?, 1, ?, ?) on conflict do nothing""")
                .params(draft.id(), draft.slug(), Status.DRAFT.name(), sort(draft), now.toEpochMilli()).update() > 0;
    }

    /** Whether what was taken meanwhile is only the slug that was made up for it, so that another one will do. */
    private boolean isFreeUnder(Article draft, boolean anySlug) {
        if (byId(draft.id()).isPresent()) {
            throw new Refusal.Taken("id", draft.id());
        }
        if (!anySlug) {
            throw new Refusal.Taken("slug", draft.slug());
        }
        return true;
    }

    /** As exactly as the store keeps it. */
    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private static long sort(Article article) {
        return article.publishedAt().instant().toInstant().toEpochMilli();
    }

    static Filed filed(ResultSet row, int number) throws SQLException {
        Optional<Instant> withdrawnAt = Columns.optionalInstant(row, "withdrawn_at");
        Optional<Filed.Withdrawal> withdrawal = withdrawnAt.isEmpty() ? Optional.empty() : Optional.of(
                new Filed.Withdrawal(withdrawnAt.get(), row.getString("withdrawn_why"), row.getString("withdrawn_by")));
        return new Filed(ArticleText.read(row.getString("json")).as(row.getInt("version"), Status.valueOf(row.getString("status"))),
                row.getLong("revision"), Columns.instant(row, "changed_at"), Columns.optionalInstant(row, "embargo"),
                Columns.optionalInt(row, "public_version"), withdrawal);
    }
}
