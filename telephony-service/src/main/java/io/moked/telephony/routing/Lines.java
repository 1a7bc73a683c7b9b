package io.moked.telephony.routing;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.business.BusinessChanged;
import io.moked.telephony.account.OwnAccounts;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The businesses and their numbers. */
@Component
public class Lines {

    private final JdbcClient jdbc;
    private final NumberAccounts accounts;
    private final OwnAccounts own;

    Lines(JdbcClient jdbc, NumberAccounts accounts, OwnAccounts own) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.own = own;
    }

    /**
     * The business to which a number belongs now: the one that claimed it last.
     *
     * @param account the carrier's account that has told of the call; none but the number's own is believed, and the
     *     one its business brought along
     */
    public Optional<BusinessId> businessOf(PhoneNumber number, String account) {
        return jdbc.sql("select business_id from number_claim where number = ? order by claimed_at desc limit 1")
                .params(number.e164())
                .query(UUID.class)
                .optional()
                .map(BusinessId::new)
                .filter(business -> accounts.have(number, account) || own.has(business, account));
    }

    /** A business, in the current transaction. */
    public Optional<Line> of(BusinessId business) {
        return jdbc.sql("select name, handoff_phone, recorded from business where business_id = ?")
                .params(business.value())
                .query((row, number) -> {
                    var handoff = row.getString("handoff_phone");
                    return new Line(
                            row.getString("name"),
                            handoff == null ? null : new PhoneNumber(handoff),
                            row.getBoolean("recorded"));
                })
                .optional();
    }

    /**
     * Takes over a business and the numbers it claims, unless a later version is known. A claim carries the time of the
     * change, so that it does not matter in which order two businesses tell that a number moved from one to the other.
     */
    void change(BusinessChanged business) {
        var handoff = business.handoffPhone();
        var recording = business.recording();
        var changedAt = Timestamp.from(business.changedAt());
        var isNewer = jdbc.sql("""
                        insert into business (business_id, version, name, handoff_phone, changed_at, recorded,
                            keep_recordings_days)
                        values (?, ?, ?, nullif(?, ''), ?, ?, ?)
                        on conflict (business_id) do update set version = excluded.version, name = excluded.name,
                            handoff_phone = excluded.handoff_phone, changed_at = excluded.changed_at,
                            recorded = excluded.recorded, keep_recordings_days = excluded.keep_recordings_days
                        where business.version < excluded.version""")
                .param(business.businessId().value())
                .param(business.version())
                .param(business.name())
                .param(handoff == null ? "" : handoff.e164())
                .param(changedAt)
                .param(recording == null || recording.enabled())
                .param(recording == null ? null : recording.retentionDays())
                .update();
        if (isNewer == 0) {
            return;
        }
        jdbc.sql("delete from number_claim where business_id = ?")
                .params(business.businessId().value())
                .update();
        business.numbers().stream()
                .distinct()
                .forEach(number -> jdbc.sql(
                                "insert into number_claim (number, business_id, claimed_at) values (?, ?, ?)")
                        .params(number.e164(), business.businessId().value(), changedAt)
                        .update());
    }
}
