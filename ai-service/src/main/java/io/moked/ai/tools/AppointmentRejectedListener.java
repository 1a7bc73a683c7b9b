package io.moked.ai.tools;

import io.moked.ai.business.Businesses;
import io.moked.chassis.inbox.ListensTo;
import io.moked.chassis.outbox.Events;
import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.message.MessageRequested;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Stores the decision; a caller who was told to wait for a message gets one. Agreement is told by messaging itself. */
@Component
class AppointmentRejectedListener implements ListensTo<AppointmentRejected> {

    private final Wishes wishes;
    private final Businesses businesses;
    private final Events events;
    private final Clock clock;

    AppointmentRejectedListener(Wishes wishes, Businesses businesses, Events events, Clock clock) {
        this.wishes = wishes;
        this.businesses = businesses;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(AppointmentRejected event) {
        wishes.decide(event.requestId(), new Decision.Rejected(event))
                .filter(Wish::promised)
                .ifPresent(wish -> tell(wish, event));
    }

    private void tell(Wish wish, AppointmentRejected event) {
        var customer = wish.customer();
        if (customer != null) {
            var name = businesses.find(event.businessId()).orElseThrow().name();
            events.publish(new MessageRequested(
                    Requests.following(wish.id(), "late rejection"),
                    event.businessId(),
                    customer,
                    Sentences.lateRejection(name, event),
                    clock.instant()));
        }
    }
}
