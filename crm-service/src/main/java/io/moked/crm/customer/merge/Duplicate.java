package io.moked.crm.customer.merge;

import io.moked.crm.customer.search.CustomerItem;
import java.util.List;

/**
 * A customer who may be the same person as another.
 *
 * @param customer who
 * @param reasons why, the strongest first
 */
record Duplicate(CustomerItem customer, List<Reason> reasons) {

    /** What two customers have alike. */
    enum Reason {
        /** The id number. */
        ID_NUMBER,
        /** The e-mail address. */
        EMAIL,
        /** A phone but for its prefix. */
        PHONE,
        /** The name, or nearly so. */
        NAME
    }
}
