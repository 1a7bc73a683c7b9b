package io.moked.crm.customer;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.token.DerivedKeys;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who was erased, so that news from before makes nobody again, however late it comes: calls and conversations by their
 * identifiers, for good; numbers as keyed marks, which the database alone cannot be asked for, for as long as an event
 * can come back. News from after the erasure is of somebody new.
 *
 * <p>Not reached: what came out of a call after the erasure (a summary, the end) and overtakes the beginning of that
 * call, of which nothing was known here; marks are of no use once the service's own private key is another; a dead letter
 * lies where it is for 14 days, and makes nothing when it is replayed.
 */
@Repository
public class Forgotten {

    private static final String ALGORITHM = "HmacSHA256";

    /** As long as the inbox remembers events: longer than topics and dead letters keep any. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final SecretKeySpec key;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgotten(JdbcClient jdbc, DerivedKeys keys, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.key = keys.hmac("numbers of erased customers");
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether a call or conversation is one of somebody who was erased since. */
    public boolean has(BusinessId business, UUID talk) {
        return jdbc.sql("select exists (select from erased_conversation where business_id = ? and id = ?)")
                .params(business.value(), talk)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether somebody with this number was erased then or later. Waits for whoever erases them right now.
     *
     * @param at when the news came about
     */
    public boolean has(BusinessId business, PhoneNumber number, Instant at) {
        jdbc.sql("""
                select 1 from customer c where c.business_id = :business and c.id = (
                    select customer_id from customer_phone where business_id = :business and phone = :phone)
                for key share""")
                .param("business", business.value())
                .param("phone", number.e164())
                .query(Integer.class)
                .list();
        return jdbc.sql("""
                select exists (
                    select from erased_number where business_id = ? and mark = ? and erased_at >= ?)""")
                .params(business.value(), mark(business, number), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    /** Keeps nothing of a call or conversation any more. */
    public void add(BusinessId business, UUID talk) {
        jdbc.sql("insert into erased_conversation (business_id, id) values (?, ?) on conflict do nothing")
                .params(business.value(), talk)
                .update();
    }

    /** Makes nobody of what is from before any more. */
    public void add(BusinessId business, List<PhoneNumber> numbers, Instant at) {
        numbers.forEach(number -> jdbc.sql("""
                insert into erased_number as old (business_id, mark, erased_at) values (?, ?, ?)
                on conflict (business_id, mark) do update
                set erased_at = greatest(old.erased_at, excluded.erased_at)""")
                .params(business.value(), mark(business, number), Timestamp.from(at))
                .update());
    }

    /** Any instance may do it at any time. */
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT6H")
    void tidy() {
        var before = Timestamp.from(clock.instant().minus(REMEMBERED));
        Tenancy.asAll(() -> transaction.execute(status -> jdbc.sql("delete from erased_number where erased_at < ?")
                .params(before)
                .update()));
    }

    private byte[] mark(BusinessId business, PhoneNumber number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((business + " " + number.e164()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
