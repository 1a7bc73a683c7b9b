package io.moked.gateway.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes that are shown once and used once each, in place of a factor that is lost. They are stored as hashes. */
@Repository
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int BYTES = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** New codes in place of all old ones. */
    List<String> renew(UUID account) {
        delete(account);
        var codes = Stream.generate(this::code).limit(COUNT).toList();
        for (var code : codes) {
            jdbc.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
                    .params(account, hash(account, code))
                    .update();
        }
        return codes;
    }

    boolean areThereAny(UUID account) {
        return jdbc.sql("select exists (select from recovery_code where account_id = ? and used_at is null)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID account) {
        jdbc.sql("delete from recovery_code where account_id = ?")
                .param(account)
                .update();
    }

    /** Uses a code up; returns whether it was one. */
    boolean use(UUID account, String code) {
        return jdbc.sql("""
                        update recovery_code set used_at = ?
                        where account_id = ? and code_hash = ? and used_at is null""")
                        .params(Timestamp.from(clock.instant()), account, hash(account, code))
                        .update()
                == 1;
    }

    private String code() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return String.join("-", Base32.encode(bytes).toLowerCase(Locale.ROOT).split("(?<=\\G.{4})"));
    }

    private static String hash(UUID account, String code) {
        var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((account + " " + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
