package io.moked.crm.customer;

/** How Hebrew speaks to a customer. */
public enum AddressGender {
    /** As to a woman. */
    FEMININE,
    /** As to a man. */
    MASCULINE
}
