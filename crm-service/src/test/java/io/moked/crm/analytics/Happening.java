package io.moked.crm.analytics;

import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random calls, appointments and customers of a business, and what there is to know of them.
 *
 * @param calls all
 * @param decisions all
 * @param visits all
 * @param customers when each became known
 */
record Happening(List<Call> calls, List<Decided> decisions, List<Visit> visits, List<Instant> customers) {

    record Call(
            UUID id,
            Instant at,
            @Nullable String answeredBy,
            @Nullable String ending,
            @Nullable String outcome,
            boolean takenOver,
            @Nullable Integer rang,
            List<Integer> waits) {

        ZonedDateTime shown() {
            return at.atZone(IsraelTime.ZONE);
        }

        /** In plain words: the caller gave up while it rang, or after the agent answered, without a word. */
        private boolean isAbandonedWithoutAWord() {
            return "COMPLETED".equals(ending)
                    && waits.isEmpty()
                    && !takenOver
                    && (answeredBy == null || answeredBy.equals("ASSISTANT"))
                    && (outcome == null || outcome.equals("UNRESOLVED"));
        }

        Fate fate() {
            if ("CANCELED".equals(ending) || isAbandonedWithoutAWord()) {
                return Fate.ABANDONED;
            }
            if ("NOBODY".equals(answeredBy) || ending != null && !ending.equals("COMPLETED")) {
                return Fate.MISSED;
            }
            if ("VOICEMAIL".equals(answeredBy)) {
                return Fate.VOICEMAIL;
            }
            if ("BOOKED".equals(outcome)) {
                return Fate.BOOKED;
            }
            if ("MOVED".equals(outcome) || "CANCELLED".equals(outcome)) {
                return Fate.CHANGED;
            }
            if (takenOver || "PERSON".equals(answeredBy)) {
                return Fate.HANDED_OVER;
            }
            return outcome == null ? Fate.PENDING : Fate.valueOf(outcome);
        }

        @Nullable
        Loss loss() {
            if (isAbandonedWithoutAWord()) {
                return Loss.WORDLESS;
            }
            if (fate() == Fate.MISSED || fate() == Fate.ABANDONED) {
                return ending == null || ending.equals("COMPLETED") ? Loss.NO_ANSWER : Loss.valueOf(ending);
            }
            return switch (fate()) {
                case VOICEMAIL -> Loss.VOICEMAIL;
                case UNRESOLVED -> Loss.UNRESOLVED;
                case MISSED, ABANDONED, BOOKED, CHANGED, ANSWERED, HANDED_OVER, MESSAGE_TAKEN, PENDING -> null;
            };
        }
    }

    record Decided(String outcome, Instant at) {}

    record Visit(String status, Instant at, int service) {}

    private static final List<String> ENDINGS =
            List.of("COMPLETED", "COMPLETED", "COMPLETED", "BUSY", "FAILED", "NO_ANSWER", "CANCELED", "");
    private static final List<String> ANSWERING =
            List.of("ASSISTANT", "ASSISTANT", "ASSISTANT", "PERSON", "VOICEMAIL", "NOBODY", "");
    private static final List<String> OUTCOMES =
            List.of("BOOKED", "MOVED", "CANCELLED", "ANSWERED", "HANDED_OVER", "MESSAGE_TAKEN", "UNRESOLVED", "");

    /** Half of it within two hours of the midnights of a day. */
    static Happening random(Random random, LocalDate first, int days, LocalDate special, int size) {
        var calls = new ArrayList<Call>();
        var decisions = new ArrayList<Decided>();
        var customers = new ArrayList<Instant>();
        for (int count = 0; count < size; count++) {
            calls.add(new Call(
                    UUID.randomUUID(),
                    moment(random, first, days, special),
                    one(random, ANSWERING),
                    one(random, ENDINGS),
                    one(random, OUTCOMES),
                    random.nextInt(8) == 0,
                    random.nextInt(4) == 0 ? null : random.nextInt(900),
                    random.ints(random.nextInt(5), 0, 4000).boxed().toList()));
            decisions.add(new Decided(
                    List.of("BOOKED", "MOVED", "CANCELLED", "REJECTED").get(random.nextInt(4)),
                    moment(random, first, days, special)));
            customers.add(moment(random, first, days, special));
        }
        var slots = new ArrayList<>(IntStream.range(0, days * 46).boxed().toList());
        Collections.shuffle(slots, random);
        var visits = slots.stream()
                .limit(size)
                .map(slot -> new Visit(
                        List.of("BOOKED", "ARRIVED", "NO_SHOW", "CANCELLED").get(random.nextInt(4)),
                        IsraelTime.day(first).start().plus(Duration.ofMinutes(30L * slot)),
                        random.nextInt(2)))
                .toList();
        return new Happening(calls, decisions, visits, customers);
    }

    private static @Nullable String one(Random random, List<String> names) {
        var name = names.get(random.nextInt(names.size()));
        return name.isEmpty() ? null : name;
    }

    private static Instant moment(Random random, LocalDate first, int days, LocalDate special) {
        if (random.nextBoolean()) {
            return IsraelTime.day(special)
                    .start()
                    .plusMillis(random.nextLong(Duration.ofHours(29).toMillis())
                            - Duration.ofHours(2).toMillis());
        }
        return IsraelTime.day(first)
                .start()
                .plusMillis(random.nextLong(Duration.ofDays(days).toMillis()));
    }

    /** Puts it all into the database, as listeners do: utterances one by one, in any order. */
    void takePlace(World.Rows rows, Business business, Random random) {
        rows.inAll(() -> {
            calls.forEach(call -> insert(rows, business.id().value(), call, random));
            decisions.forEach(decision -> update(
                    rows,
                    "insert into appointment_decision (business_id, request_id, outcome, event, decided_at) values (?, gen_random_uuid(), ?, '{}', ?)",
                    business.id().value(),
                    decision.outcome(),
                    Timestamp.from(decision.at())));
            customers.forEach(at -> update(
                    rows,
                    "insert into customer (business_id, id, changed_at, created_at, last_seen_at) values (?, gen_random_uuid(), ?, ?, ?)",
                    business.id().value(),
                    Timestamp.from(at),
                    Timestamp.from(at),
                    Timestamp.from(at)));
            var staff = business.staff().getFirst().id().value();
            visits.forEach(visit -> update(
                    rows,
                    """
                    insert into appointment (business_id, id, customer_id, staff_id, service_id, starts_at, ends_at, blocked_until, status, changed_at)
                    select c.business_id, gen_random_uuid(), c.id, ?, ?, ?, ?, ?, ?, now() from customer c where c.business_id = ? limit 1""",
                    staff,
                    business.services().get(visit.service()).serviceId().value(),
                    Timestamp.from(visit.at()),
                    Timestamp.from(visit.at().plusSeconds(1800)),
                    Timestamp.from(visit.at().plusSeconds(1800)),
                    visit.status(),
                    business.id().value()));
            return true;
        });
    }

    private static void insert(World.Rows rows, UUID business, Call call, Random random) {
        rows.jdbc()
                .sql(
                        "insert into phone_call (business_id, id, answered_by, ending, outcome, taken_over, answered_after_millis, started_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(business)
                .param(call.id())
                .param(call.answeredBy())
                .param(call.ending())
                .param(call.outcome())
                .param(call.takenOver())
                .param(call.rang())
                .param(Timestamp.from(call.at()))
                .update();
        var order = new ArrayList<>(
                IntStream.range(0, call.waits().size() * 3).boxed().toList());
        Collections.shuffle(order, random);
        for (var place : order) {
            var turn = call.at().plusSeconds(10L * (place / 3));
            var at = switch (place % 3) {
                case 0 -> turn;
                case 1 -> turn.plusMillis(call.waits().get(place / 3));
                default -> turn.plusSeconds(5);
            };
            update(
                    rows,
                    "insert into utterance (business_id, conversation_id, sequence, call_id, speaker, text, at) values (?, ?, ?, ?, ?, '', ?)",
                    business,
                    call.id(),
                    place + 1,
                    call.id(),
                    place % 3 == 0 ? "CALLER" : "AGENT",
                    Timestamp.from(at));
        }
    }

    private static void update(World.Rows rows, String sql, Object... values) {
        rows.jdbc().sql(sql).params(values).update();
    }
}
