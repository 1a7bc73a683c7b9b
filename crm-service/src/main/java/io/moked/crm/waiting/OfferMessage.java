package io.moked.crm.waiting;

import io.moked.chassis.outbox.Events;
import io.moked.crm.business.Business;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.customer.AddressGender;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.message.MessageRequested;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells somebody who waits of what is held for them. */
@Component
class OfferMessage {

    private record Receiver(
            @Nullable String name,
            PhoneNumber phone,
            @Nullable AddressGender gender) {}

    private final JdbcClient jdbc;
    private final Events events;
    private final OfferSettings settings;
    private final Clock clock;

    OfferMessage(JdbcClient jdbc, Events events, OfferSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param link below the address of the pages */
    void send(Business business, WaitingEntry entry, String staff, Offer offer, String link) {
        var receiver = receiver(business, entry.customer().id());
        var text = (receiver.name() == null ? "שלום" : "שלום " + receiver.name()) + ", התפנה תור אצל "
                + business.name() + ": " + entry.service() + ", " + staff + ", "
                + HebrewWriting.dateTime(local(offer.time().start())) + ". התור שמור לך עד "
                + HebrewWriting.time(local(offer.heldUntil()).toLocalTime()) + ". " + invitation(receiver.gender())
                + " " + settings.page(link);
        events.publish(
                new MessageRequested(RequestId.random(), business.id(), receiver.phone(), text, clock.instant()));
    }

    private static String invitation(@Nullable AddressGender gender) {
        return switch (gender) {
            case FEMININE -> "כדי לקבל אותו או לוותר עליו היכנסי לקישור:";
            case MASCULINE -> "כדי לקבל אותו או לוותר עליו היכנס לקישור:";
            case null -> "כדי לקבל אותו או לוותר עליו אפשר להיכנס לקישור:";
        };
    }

    private Receiver receiver(Business business, UUID customer) {
        return jdbc.sql("select name, main_phone, address_gender from customer where business_id = ? and id = ?")
                .params(business.id().value(), customer)
                .query((row, number) -> new Receiver(
                        row.getString(1),
                        new PhoneNumber(row.getString(2)),
                        row.getString(3) == null ? null : AddressGender.valueOf(row.getString(3))))
                .single();
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, IsraelTime.ZONE);
    }
}
