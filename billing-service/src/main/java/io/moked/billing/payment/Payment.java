package io.moked.billing.payment;

import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.payment.PaymentId;
import io.moked.events.payment.PaymentRequested;
import io.moked.hebrew.speech.HebrewWriting;
import io.moked.hebrew.text.HebrewText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked to pay to a business, once per request.
 *
 * @param refusal why nobody is asked to pay, in Hebrew, for people of the business; absent unless it is refused
 */
record Payment(
        PaymentId id,
        BusinessId business,
        RequestId request,
        PhoneNumber customer,
        Money amount,
        String description,
        PaymentState state,
        @Nullable String refusal,
        Instant requestedAt) {

    /** A mistyped amount is likelier than a larger payment by telephone. */
    static final Money MOST = Money.ofShekels(100_000);

    /** The payment that was asked for; refused if nobody can be asked to pay the amount. */
    static Payment asked(PaymentRequested event) {
        var refusal = refusal(event.amount());
        return new Payment(
                PaymentId.random(),
                event.businessId(),
                event.requestId(),
                event.customerPhone(),
                event.amount(),
                HebrewText.withoutBidiControls(event.description()).strip(),
                refusal == null ? PaymentState.PENDING : PaymentState.REFUSED,
                refusal,
                event.requestedAt());
    }

    private static @Nullable String refusal(Money amount) {
        if (amount.agorot() < 1) {
            return "אי אפשר לבקש תשלום של " + HebrewWriting.money(amount.agorot()) + ".";
        }
        if (amount.agorot() > MOST.agorot()) {
            return "הסכום " + HebrewWriting.money(amount.agorot()) + " גבוה מהסכום המרבי לתשלום אחד, "
                    + HebrewWriting.money(MOST.agorot()) + ".";
        }
        return null;
    }
}
