package io.moked.crm.customer.segment;

import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.profile.Consent;
import io.moked.crm.customer.segment.Condition.Addressed;
import io.moked.crm.customer.segment.Condition.Agreed;
import io.moked.crm.customer.segment.Condition.HadService;
import io.moked.crm.customer.segment.Condition.HasAppointment;
import io.moked.crm.customer.segment.Condition.HasLead;
import io.moked.crm.customer.segment.Condition.InTouch;
import io.moked.crm.customer.segment.Condition.Known;
import io.moked.crm.customer.segment.Condition.MissedAppointments;
import io.moked.crm.customer.segment.Condition.Paid;
import io.moked.crm.customer.segment.Condition.Reachable;
import io.moked.crm.customer.segment.Condition.Tagged;
import io.moked.crm.customer.segment.Condition.Unreturned;
import io.moked.crm.customer.segment.Condition.Visited;
import io.moked.crm.customer.segment.Condition.VisitsWorth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A customer with all that is known of it, in memory: what the compiled conditions are compared with. */
record Person(
        UUID id,
        Set<String> tags,
        @Nullable AddressGender gender,
        @Nullable String phone,
        @Nullable String email,
        Instant createdAt,
        Instant lastSeenAt,
        List<Visit> visits,
        List<Call> calls,
        List<Agreement> agreements,
        List<Lead> leads,
        List<Payment> payments) {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");

    record Visit(UUID service, long agorot, Instant startsAt, Instant endsAt, String status) {}

    record Call(
            UUID id,
            Instant startedAt,
            String answeredBy,
            @Nullable String ending,
            boolean spoken,
            boolean taskDone) {

        boolean reachedNobody() {
            return Set.of("VOICEMAIL", "NOBODY").contains(answeredBy) || ending != null && !ending.equals("COMPLETED");
        }

        boolean gotThrough() {
            return !reachedNobody() && (spoken || answeredBy.equals("PERSON") || ending == null);
        }
    }

    record Lead(UUID stage, boolean isOpen) {}

    record Payment(long agorot, Instant paidAt) {}

    record Agreement(String purpose, Consent.Channel channel, boolean granted) {}

    boolean belongsTo(Definition definition, Instant now) {
        return match(
                definition.match(),
                definition.groups().stream()
                        .map(group -> match(
                                group.match(), group.conditions().stream().map(one -> is(one, now) != one.negated()))));
    }

    private static boolean match(Definition.Match how, Stream<Boolean> answers) {
        return switch (how) {
            case ALL -> answers.allMatch(answer -> answer);
            case ANY -> answers.anyMatch(answer -> answer);
        };
    }

    private boolean is(Condition condition, Instant now) {
        return switch (condition) {
            case Visited was -> kept(now, was.withinDays()).findAny().isPresent();
            case HadService had ->
                kept(now, had.withinDays())
                        .anyMatch(visit -> visit.service().equals(had.service().value()));
            case VisitsWorth worth ->
                kept(now, worth.withinDays()).mapToLong(Visit::agorot).sum()
                        >= worth.amount().agorot();
            case Paid paid ->
                payments.stream()
                                .filter(one -> lately(one.paidAt(), now, paid.withinDays()))
                                .mapToLong(Payment::agorot)
                                .sum()
                        >= paid.amount().agorot();
            case MissedAppointments missed ->
                visits.stream()
                                .filter(visit -> visit.status().equals("NO_SHOW")
                                        && lately(visit.endsAt(), now, missed.withinDays()))
                                .count()
                        >= missed.times();
            case HasAppointment has ->
                visits.stream()
                        .anyMatch(visit -> visit.status().equals("BOOKED")
                                && visit.startsAt().isAfter(now));
            case InTouch was -> lately(lastSeenAt, now, was.withinDays());
            case Known is -> lately(createdAt, now, is.withinDays());
            case Unreturned is ->
                calls.stream().anyMatch(call -> isOpen(call) && lately(call.startedAt(), now, is.withinDays()));
            case HasLead has ->
                leads.stream()
                        .anyMatch(lead -> lead.isOpen()
                                && (has.stage() == null || has.stage().equals(lead.stage())));
            case Tagged is -> tags.contains(is.tag());
            case Agreed has ->
                agreements.stream()
                        .filter(one -> one.purpose().equals(has.purpose()) && one.channel() == has.channel())
                        .reduce((first, last) -> last)
                        .map(Agreement::granted)
                        .orElse(false);
            case Addressed is -> gender == is.gender();
            case Reachable is -> (is.by() == Reachable.By.PHONE ? phone : email) != null;
        };
    }

    private boolean isOpen(Call missed) {
        return missed.reachedNobody()
                && !missed.taskDone()
                && calls.stream()
                        .noneMatch(call -> call.gotThrough() && call.startedAt().isAfter(missed.startedAt()));
    }

    private Stream<Visit> kept(Instant now, @Nullable Integer days) {
        return visits.stream()
                .filter(visit -> Set.of("BOOKED", "ARRIVED").contains(visit.status())
                        && !visit.endsAt().isAfter(now)
                        && lately(visit.endsAt(), now, days));
    }

    private static boolean lately(Instant moment, Instant now, @Nullable Integer days) {
        return days == null
                || !LocalDate.ofInstant(moment, ISRAEL)
                        .isBefore(LocalDate.ofInstant(now, ISRAEL).minusDays(days));
    }
}
