package io.moked.telephony.call;

import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call that reached a number of ours. It is written by {@link CallLifecycle} only. */
@Entity
public class Call {

    @Id
    private UUID id;

    private UUID businessId;
    private String accountSid;
    private String callSid;
    private @Nullable String caller;
    private String dialled;
    private Instant receivedAt;
    private int lastTurn;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    /** Our own identifier. */
    public CallId id() {
        return new CallId(id);
    }

    /** The business that was called. */
    public BusinessId businessId() {
        return new BusinessId(businessId);
    }

    /** The carrier's account the call belongs to. */
    public String accountSid() {
        return accountSid;
    }

    /** The carrier's identifier. */
    public String callSid() {
        return callSid;
    }

    /** Who calls; absent when the number is withheld. */
    public @Nullable PhoneNumber caller() {
        return caller == null ? null : new PhoneNumber(caller);
    }

    /** The number that was dialled. */
    public PhoneNumber dialled() {
        return new PhoneNumber(dialled);
    }

    /** When the carrier told us. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** The last turn that was taken when this was read; 0 before the first. */
    public int lastTurn() {
        return lastTurn;
    }
}
