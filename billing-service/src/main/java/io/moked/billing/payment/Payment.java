package io.moked.billing.payment;

import io.moked.events.BusinessId;
import io.moked.events.Money;
import io.moked.events.PhoneNumber;
import io.moked.events.RequestId;
import io.moked.events.payment.PaymentId;
import io.moked.events.payment.PaymentRequested;
import java.time.Instant;

/** What a customer is asked to pay to a business, once per request. */
record Payment(
        PaymentId id,
        BusinessId business,
        RequestId request,
        PhoneNumber customer,
        Money amount,
        String description,
        PaymentState state,
        Instant requestedAt) {

    /** A mistyped amount is likelier than a larger payment by telephone. */
    static final Money MOST = Money.ofShekels(100_000);

    /** @throws UnacceptableAmount if nobody can be asked to pay the amount */
    Payment {
        if (amount.agorot() < 1 || amount.agorot() > MOST.agorot()) {
            throw new UnacceptableAmount(amount, MOST);
        }
    }

    /** @throws UnacceptableAmount if nobody can be asked to pay the amount */
    static Payment asked(PaymentRequested event) {
        return new Payment(
                PaymentId.random(),
                event.businessId(),
                event.requestId(),
                event.customerPhone(),
                event.amount(),
                event.description(),
                PaymentState.PENDING,
                event.requestedAt());
    }
}
