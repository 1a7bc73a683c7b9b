package io.moked.crm.waiting;

import io.moked.chassis.work.Work;
import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.appointment.DeskCalendar.Manner;
import io.moked.crm.appointment.DeskCalendar.Source;
import io.moked.crm.appointment.DeskCalendar.Wish;
import io.moked.crm.appointment.Openings;
import io.moked.crm.business.Businesses;
import io.moked.crm.business.LinkSecret;
import io.moked.crm.waiting.Offer.State;
import io.moked.crm.waiting.WaitingEntry.Status;
import io.moked.events.BusinessId;
import io.moked.events.appointment.AppointmentId;
import io.moked.events.business.ServiceId;
import io.moked.events.business.StaffId;
import io.moked.events.customer.CustomerId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What becomes of offers. Whatever comes at once waits for each other: first at the time of the member of staff, if it
 * books, then at the entry. To be called in a transaction.
 */
@Component
class Answers {

    private static final Manner MANNER = new Manner(Source.WAITING_LIST, true, false);

    private final Businesses businesses;
    private final WaitingEntries entries;
    private final Offers offers;
    private final Openings openings;
    private final DeskCalendar calendar;
    private final Work work;
    private final Clock clock;

    Answers(
            Businesses businesses,
            WaitingEntries entries,
            Offers offers,
            Openings openings,
            DeskCalendar calendar,
            Work work,
            Clock clock) {
        this.businesses = businesses;
        this.entries = entries;
        this.offers = offers;
        this.openings = openings;
        this.calendar = calendar;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Books what is held, or moves to it what they have, under the locks of everybody; does nothing if it is held no more.
     */
    void accept(LinkSecret secret) {
        var business = secret.business();
        var given = offers.find(secret).flatMap(offer -> given(business, offer));
        offers.find(secret)
                .ifPresent(offer -> openings.lock(
                        businesses.find(business).orElseThrow(),
                        Stream.concat(Stream.of(offer.staff()), given.stream().map(Given::staff))
                                .toList()));
        open(secret).ifPresent(offer -> {
            var entry = entries.find(business, offer.entry()).orElseThrow();
            offers.end(business, offer, State.ACCEPTED);
            var done =
                    given.map(one -> move(business, one, offer, entry)).orElseGet(() -> book(business, offer, entry));
            if (!done) {
                end(business, offer, State.TAKEN);
            }
        });
    }

    /** What somebody gives for what they are offered. */
    private record Given(AppointmentId id, StaffId staff) {}

    /** Held until the transaction ends, if it still is to come; else they get a new one. */
    private Optional<Given> given(BusinessId business, Offer offer) {
        return entries.find(business, offer.entry())
                .map(WaitingEntry::insteadOf)
                .map(one -> new AppointmentId(one.id()))
                .flatMap(id -> calendar.hold(business, id)
                        .filter(one -> one.time().start().isAfter(clock.instant()))
                        .map(one -> new Given(id, one.staff())));
    }

    private boolean move(BusinessId business, Given given, Offer offer, WaitingEntry entry) {
        var change = new DeskCalendar.Change(offer.time(), null, offer.staff(), null);
        if (calendar.move(business, given.id(), change, MANNER) instanceof DeskCalendar.Answer.Refused) {
            return false;
        }
        entries.become(business, entry.id(), Status.BOOKED, given.id().value());
        return true;
    }

    private boolean book(BusinessId business, Offer offer, WaitingEntry entry) {
        var wish = new Wish(
                new CustomerId(entry.customer().id()),
                new ServiceId(entry.serviceId()),
                offer.staff(),
                null,
                offer.time(),
                entry.note());
        return calendar.book(business, wish, MANNER) instanceof DeskCalendar.Answer.Done;
    }

    /** Lets it pass; does nothing if it is held no more. */
    void decline(LinkSecret secret) {
        open(secret).ifPresent(offer -> endAndPassOn(secret.business(), offer, State.DECLINED));
    }

    /** The deadline is over. What was held for somebody who is gone goes to the next too. */
    void lapse(OfferLapse lapse) {
        var business = lapse.slot().business();
        var offer = offers.find(business, lapse.offer());
        if (offer.isEmpty()) {
            passOn(lapse.slot());
        }
        offer.flatMap(one -> locked(business, one))
                .filter(one -> one.state() == State.HELD)
                .ifPresent(one -> endAndPassOn(business, one, State.LAPSED));
    }

    /** People let it go, to do with the time what they want; whether anything was held. */
    boolean release(BusinessId business, UUID entry) {
        var held = offers.held(business, entry);
        held.ifPresent(offer -> end(business, offer, State.RELEASED));
        return held.isPresent();
    }

    /** They do not wait any more; what is held for them goes to the next. The entry is locked. */
    void withdraw(BusinessId business, UUID entry) {
        offers.held(business, entry).ifPresent(offer -> endAndPassOn(business, offer, State.RELEASED));
        entries.become(business, entry, Status.WITHDRAWN, null);
    }

    /** They have an appointment, be it what was held for them or another. The entry is locked. */
    void book(BusinessId business, WaitingEntry entry, UUID appointment) {
        offers.held(business, entry.id()).ifPresent(offer -> {
            var isThat = offers.isTakenBy(business, offer, appointment);
            offers.end(business, offer, isThat ? State.ACCEPTED : State.RELEASED);
            if (!isThat) {
                passOn(FreedSlot.of(business, offer.staff(), offer.taken()));
            }
        });
        entries.become(business, entry.id(), Status.BOOKED, appointment);
    }

    void passOn(FreedSlot slot) {
        if (entries.anybodyWaits(slot.business())) {
            work.note(slot.business(), UUID.randomUUID().toString(), slot);
        }
    }

    private void endAndPassOn(BusinessId business, Offer offer, State state) {
        end(business, offer, state);
        passOn(FreedSlot.of(business, offer.staff(), offer.taken()));
    }

    private void end(BusinessId business, Offer offer, State state) {
        offers.end(business, offer, state);
        entries.become(business, offer.entry(), Status.WAITING, null);
    }

    private Optional<Offer> open(LinkSecret secret) {
        return offers.find(secret)
                .flatMap(offer -> locked(secret.business(), offer))
                .filter(offer -> offer.isOpen(clock.instant()));
    }

    /** As it is once nobody else can change it. */
    private Optional<Offer> locked(BusinessId business, Offer offer) {
        return entries.locked(business, offer.entry()).flatMap(entry -> offers.find(business, offer.id()));
    }
}
