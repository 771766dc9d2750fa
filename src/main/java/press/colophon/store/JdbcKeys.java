package press.colophon.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys of the form {@code colophon_ID_SECRET}: the part that finds them, and the part that proves them. */
final class JdbcKeys implements Keys {

    private static final Pattern FORM = Pattern.compile("colophon_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Clock clock;

    private record Kept(Key key, String sha256) {
    }

    JdbcKeys(JdbcClient sql, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String create(String name, Key.Scope scope) {
        String id = HexFormat.of().formatHex(random(6));
        String key = "colophon_" + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        transactions.write(() -> sql.sql("insert into access_key (id, name, scope, sha256, created_at) values (?, ?, ?, ?, ?)")
                .params(id, name, scope.name(), hash(key), clock.millis()).update());
        return key;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** {@inheritDoc} The hash needs no salt and no slowness: nobody guesses 256 random bits. */
    @Override
    public Optional<Key> find(String shown) {
        Matcher form = FORM.matcher(shown);
        if (!form.matches()) {
            return Optional.empty();
        }
        byte[] hash = hash(shown).getBytes(StandardCharsets.US_ASCII);
        return sql.sql("select * from access_key where id = ?").param(form.group(1)).query(JdbcKeys::kept).optional()
                .filter(kept -> MessageDigest.isEqual(kept.sha256().getBytes(StandardCharsets.US_ASCII), hash))
                .map(Kept::key).filter(key -> key.revokedAt().isEmpty());
    }

    @Override
    public List<Key> list() {
        return sql.sql("select * from access_key order by created_at, id").query(JdbcKeys::kept).list().stream()
                .map(Kept::key).toList();
    }

    @Override
    public boolean revoke(String id) {
        return transactions.write(() -> sql.sql("update access_key set revoked_at = ? where id = ? and revoked_at is null")
                .params(clock.millis(), id).update() == 1);
    }

    private static String hash(String key) {
        return DigestUtils.sha256Hex(key);
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(new Key(row.getString("id"), row.getString("name"), Key.Scope.valueOf(row.getString("scope")),
                Columns.instant(row, "created_at"), Columns.optionalInstant(row, "revoked_at")), row.getString("sha256"));
    }
}
