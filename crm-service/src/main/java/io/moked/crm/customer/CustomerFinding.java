package io.moked.crm.customer;

import io.moked.events.BusinessId;
import java.util.List;

/** Finds customers by what one half remembers of them. */
public interface CustomerFinding {

    /** Those that fit best, at most so many. */
    List<CustomerBrief> find(BusinessId business, String query, int limit);
}
