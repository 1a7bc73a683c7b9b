package io.moked.billing.payment;

/** How far a payment came. */
enum PaymentState {
    /** It was asked for. */
    PENDING
}
