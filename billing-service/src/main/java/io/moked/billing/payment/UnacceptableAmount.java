package io.moked.billing.payment;

import io.moked.events.Money;

/** Nobody can be asked to pay this: nothing, less than nothing, or more than a payment may be. */
class UnacceptableAmount extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnacceptableAmount(Money amount, Money most) {
        super("a payment is between 1 and " + most.agorot() + " agorot, not " + amount.agorot());
    }
}
