package io.moked.billing.payment;

/** How far a payment came. */
enum PaymentState {
    /** It was asked for. */
    PENDING,
    /** Nobody can be asked to pay this amount. */
    REFUSED
}
