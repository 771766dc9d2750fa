package press.colophon.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Picture files in the database, so that every instance has them and a backup holds them. */
final class JdbcPhotoFiles implements PhotoFiles {

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Clock clock;
    private final Cache<String, String> known = Caffeine.newBuilder().maximumSize(100_000).build();

    JdbcPhotoFiles(JdbcClient sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean put(PhotoFile file, byte[] bytes, String who) {
        return transactions.write(() -> sql.sql("""
                insert into photo (sha256, media_type, width, height, stated, bytes, at, who)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(file.sha256(), file.mediaType(), file.width(), file.height(), file.stated(), bytes, clock.millis(), who)
                .update() == 1);
    }

    @Override
    public Optional<PhotoFile> file(String sha256) {
        return sql.sql("select sha256, media_type, width, height, stated from photo where sha256 = ?").param(sha256)
                .query((row, number) -> new PhotoFile(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4),
                        row.getString(5))).optional();
    }

    @Override
    public Optional<byte[]> find(String sha256) {
        return sql.sql("select bytes from photo where sha256 = ?").param(sha256)
                .query((row, number) -> row.getBytes(1)).optional();
    }

    /** {@inheritDoc} It is asked for each picture of each page, and a file that is here stays. */
    @Override
    public boolean has(String sha256) {
        boolean here = known.getIfPresent(sha256) != null || file(sha256).isPresent();
        if (here) {
            known.put(sha256, sha256);
        }
        return here;
    }

    @Override
    public boolean isPublic(String sha256) {
        return sql.sql("""
                select count(*) as shown, coalesce(sum(u.denied), 0) as denied from photo_use u
                join article a on a.id = u.article_id where u.sha256 = ? and a.status = 'PUBLISHED'""").param(sha256)
                .query((row, number) -> row.getLong("shown") > 0 && row.getLong("denied") == 0).single();
    }

    @Override
    public Optional<String> shownBy(String sha256) {
        return sql.sql("""
                select a.id from photo_use u join article a on a.id = u.article_id
                where u.sha256 = ? and a.status <> 'WITHDRAWN'
                order by case when a.status = 'PUBLISHED' then 0 else 1 end, a.published_at desc, a.id desc limit 1""")
                .param(sha256).query(String.class).optional();
    }
}
