package io.moked.crm.waiting;

import io.moked.chassis.work.Work;
import io.moked.crm.appointment.Openings;
import io.moked.crm.appointment.Openings.Opening;
import io.moked.crm.business.Business;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.LinkSecret;
import io.moked.crm.business.Service;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.Period;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Offers what became free to those who wait, who waits longest first. To be called in a transaction. */
@Component
class Offering {

    /** Who is told later than that could hardly come. */
    private static final Duration LEAD = Duration.ofHours(1);

    private final Businesses businesses;
    private final WaitingEntries entries;
    private final Offers offers;
    private final Openings openings;
    private final OfferMessage message;
    private final OfferSettings settings;
    private final Work work;
    private final Clock clock;

    Offering(
            Businesses businesses,
            WaitingEntries entries,
            Offers offers,
            Openings openings,
            OfferMessage message,
            OfferSettings settings,
            Work work,
            Clock clock) {
        this.businesses = businesses;
        this.entries = entries;
        this.offers = offers;
        this.openings = openings;
        this.message = message;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    /** In the quiet hours of the business nobody is asked; it begins when they end. */
    void offer(FreedSlot freed) {
        var now = clock.instant();
        var business = businesses.find(freed.business());
        if (business.isEmpty() || !freed.end().isAfter(now.plus(LEAD))) {
            return;
        }
        var loud = Quiet.over(business.get().quietHours(), now);
        if (loud.isAfter(now)) {
            work.note(freed.business(), UUID.randomUUID().toString(), freed, Duration.between(now, loud));
            return;
        }
        offer(freed, business.get(), now);
    }

    private void offer(FreedSlot freed, Business business, Instant now) {
        var whose = whose(freed.staff(), business);
        var ids = whose.stream().map(StaffMember::id).toList();
        openings.lock(business, ids);
        for (var entry : entries.candidates(business.id(), ids, freed.time())) {
            var service = business.service(new ServiceId(entry.serviceId()));
            service.ifPresent(wanted -> whose.stream()
                    .filter(member -> mayGive(member, wanted, entry, freed.staff()))
                    .anyMatch(member -> isOffered(freed.time(), business, member, wanted, entry, now)));
        }
    }

    /** Whose time is free now: theirs who had it, first, and of those who have waited for the room. */
    private static List<StaffMember> whose(StaffId freed, Business business) {
        var withRooms = business.services().stream()
                .filter(service -> !service.resources().isEmpty())
                .map(Service::serviceId)
                .toList();
        return business.staff().stream()
                .filter(member ->
                        member.id().equals(freed) || member.services().stream().anyMatch(withRooms::contains))
                .sorted(Comparator.comparing(member -> !member.id().equals(freed)))
                .toList();
    }

    private static boolean mayGive(StaffMember member, Service service, WaitingEntry entry, StaffId freed) {
        var wished = entry.wishes().staff();
        return member.services().contains(service.serviceId())
                && (wished == null || wished.equals(member.id()))
                && (member.id().equals(freed) || !service.resources().isEmpty());
    }

    private boolean isOffered(
            Period gap, Business business, StaffMember staff, Service service, WaitingEntry entry, Instant now) {
        var passed = offers.passed(business.id(), entry.id(), staff.id());
        var opening = openings.nearest(
                business,
                service,
                staff,
                new CustomerId(entry.customer().id()),
                gap,
                time -> !time.start().isBefore(now.plus(LEAD))
                        && entry.wishes().suit(time)
                        && passed.stream().noneMatch(time::overlaps));
        opening.ifPresent(found -> hold(found, business, staff, service, entry, now));
        return opening.isPresent();
    }

    private void hold(
            Opening opening, Business business, StaffMember staff, Service service, WaitingEntry entry, Instant now) {
        var time = opening.time();
        var taken = service.span().taken(time);
        var deadline = now.plus(settings.offerHold());
        var until = deadline.isBefore(time.start()) ? deadline : time.start();
        var offer = new Offer(
                UUID.randomUUID(), entry.id(), staff.id(), opening.resource(), time, taken, Offer.State.HELD, until);
        var secret = LinkSecret.of(business.id());
        offers.add(business.id(), offer, secret);
        entries.become(business.id(), entry.id(), WaitingEntry.Status.OFFERED, null);
        message.send(business, entry, staff.name(), offer, "/offers/" + secret.text());
        work.note(
                business.id(),
                offer.id().toString(),
                new OfferLapse(offer.id(), FreedSlot.of(business.id(), staff.id(), taken)),
                Duration.between(now, until));
    }
}
