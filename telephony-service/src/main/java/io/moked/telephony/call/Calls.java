package io.moked.telephony.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The calls. */
interface Calls extends Repository<Call, UUID> {

    Optional<Call> findByIdAndAccountSidAndCallSid(UUID id, String accountSid, String callSid);

    Optional<Call> findByAccountSidAndCallSid(String accountSid, String callSid);

    Optional<Call> findById(UUID id);

    /** Stores a call unless it is known. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into call (business_id, id, account_sid, call_sid, caller, dialled, received_at)
            values (:business, :id, :accountSid, :callSid, cast(:caller as text), :dialled, :receivedAt)
            on conflict (business_id, account_sid, call_sid) do nothing""")
    int add(
            UUID business,
            UUID id,
            String accountSid,
            String callSid,
            @Nullable String caller,
            String dialled,
            Instant receivedAt);

    /** Ends a call that has not ended. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update call set ending = :ending, duration_seconds = :seconds, completed_at = :at
            where id = :id and ending is null""")
    int end(UUID id, String ending, long seconds, Instant at);

    /** Calls that have not ended, oldest first, from one on. */
    @Query(nativeQuery = true, value = """
            select * from call where ending is null and received_at < :before and (received_at, id) > (:at, :id)
            order by received_at, id limit 100""")
    List<Call> open(Instant before, Instant at, UUID id);

    @Modifying
    @Query(nativeQuery = true, value = "update call set taken_over = :taken where id = :id")
    int takenOver(UUID id, boolean taken);

    /** Notes how long we took to answer, unless that is known. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update call set answered_after_millis = :millis where id = :id and answered_after_millis is null""")
    int answered(UUID id, int millis);

    @Query(nativeQuery = true, value = "select answered_after_millis from call where id = :id")
    @Nullable
    Integer answeredAfterMillis(UUID id);

    @Query(nativeQuery = true, value = "select taken_over from call where id = :id")
    boolean isTakenOver(UUID id);

    /** Moves to the turn that is next; a second attempt waits for the first one's transaction and changes nothing. */
    @Modifying
    @Query(nativeQuery = true, value = "update call set last_turn = :turn where id = :id and last_turn = :turn - 1")
    int advance(UUID id, int turn);

    @Query(nativeQuery = true, value = "select ending is not null from call where id = :id")
    boolean isOver(UUID id);

    @Query(nativeQuery = true, value = "select last_turn from call where id = :id for update")
    int lockedLastTurn(UUID id);
}
