package io.moked.crm.business;

import io.moked.chassis.outbox.Events;
import io.moked.events.BusinessId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The businesses. A business is kept whole, as its owner describes it; its services, staff and resources stand in tables of their
 * own beside it, for appointments to refer to, and stay there when they are no longer offered.
 */
@Repository
public class Businesses {

    /**
     * A business as it is kept.
     *
     * @param version counts its changes from 1
     * @param importedHash of the file it was last imported from; absent if it never was
     * @param changedAtDesk whether people have changed it since
     */
    record Kept(
            Business business,
            long version,
            Instant changedAt,
            @Nullable String importedHash,
            boolean changedAtDesk) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Numbers numbers;
    private final Catalogue catalogue;
    private final Events events;
    private final ObjectProvider<BusinessObserver> observers;
    private final Clock clock;

    Businesses(
            JdbcClient jdbc,
            JsonMapper json,
            Numbers numbers,
            Catalogue catalogue,
            Events events,
            ObjectProvider<BusinessObserver> observers,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.events = events;
        this.observers = observers;
        this.clock = clock;
    }

    /** A business, if it is there and the current tenancy may see it. */
    public Optional<Business> find(BusinessId id) {
        return kept(id).map(Kept::business);
    }

    Optional<Kept> kept(BusinessId id) {
        return kept(id, "");
    }

    /** A business that nobody else changes until this transaction ends. */
    Optional<Kept> locked(BusinessId id) {
        return kept(id, " for update");
    }

    private Optional<Kept> kept(BusinessId id, String lock) {
        return jdbc.sql("""
                select definition, version, changed_at, imported_hash, changed_at_desk from business
                where business_id = ?""" + lock)
                .params(id.value())
                .query((row, number) -> kept(row))
                .optional();
    }

    private Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                json.readValue(row.getString("definition"), Business.class),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("imported_hash"),
                row.getBoolean("changed_at_desk"));
    }

    /**
     * Makes a business, unless it is there.
     *
     * @param importedHash of the file it comes from; absent if it is made at the desk
     * @return absent if it was there already
     * @throws NumberTaken if another business has one of its numbers
     */
    Optional<Kept> open(Business business, @Nullable String importedHash) {
        var opened = new Kept(business, 1, now(), importedHash, importedHash == null);
        var isNew = jdbc.sql("""
                insert into business (business_id, key, name, version, definition, changed_at, imported_hash,
                    changed_at_desk)
                values (:id, :key, :name, :version, :definition::jsonb, :changedAt, :hash, :atDesk)
                on conflict (business_id) do nothing""");
        if (bound(isNew, opened).update() == 0) {
            return Optional.empty();
        }
        tell(opened);
        return Optional.of(opened);
    }

    /**
     * Makes a business what it is described to be, and tells if that is something new.
     *
     * @param kept as it is, locked
     * @param importedHash of the file that describes it; absent if people do
     * @throws NumberTaken if another business has one of its numbers
     */
    Kept change(Kept kept, Business wanted, @Nullable String importedHash) {
        var isNew = !kept.business().equals(wanted);
        if (!isNew && importedHash == null) {
            return kept;
        }
        var changed = new Kept(
                wanted,
                isNew ? kept.version() + 1 : kept.version(),
                isNew ? now() : kept.changedAt(),
                importedHash == null ? kept.importedHash() : importedHash,
                importedHash == null);
        bound(jdbc.sql("""
                update business set key = :key, name = :name, version = :version, definition = :definition::jsonb,
                    changed_at = :changedAt, imported_hash = :hash, changed_at_desk = :atDesk
                where business_id = :id"""), changed).update();
        if (isNew) {
            tell(changed);
            observers.forEach(observer -> observer.changed(kept.business(), wanted));
        }
        return changed;
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Kept kept) {
        var business = kept.business();
        return statement
                .param("id", business.id().value())
                .param("key", business.key())
                .param("name", business.name())
                .param("version", kept.version())
                .param("definition", json.writeValueAsString(business))
                .param("changedAt", Timestamp.from(kept.changedAt()))
                .param("hash", kept.importedHash())
                .param("atDesk", kept.changedAtDesk());
    }

    private void tell(Kept kept) {
        var business = kept.business();
        numbers.hold(business.id(), business.numbers());
        catalogue.write(business);
        events.publish(business.published(kept.version(), kept.changedAt()));
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
