package io.moked.hebrew.number;

/**
 * An identity number (תעודת זהות) or the number of a company or a dealer. It is personal: not for logs.
 *
 * @param id nine digits, padded with zeros on the left
 * @param valid whether its check digit is right
 */
public record IdentityNumber(String id, boolean valid) {

    /** Whether it is the number of a company, a partnership, a society or an authority, which begin with 5. */
    public boolean isCompany() {
        return id.startsWith("5");
    }

    /** Masked, since texts end up in logs. */
    @Override
    public String toString() {
        return "IdentityNumber[*****" + id.substring(id.length() - 2) + "]";
    }
}
