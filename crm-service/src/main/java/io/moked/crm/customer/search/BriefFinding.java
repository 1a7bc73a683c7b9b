package io.moked.crm.customer.search;

import io.moked.crm.customer.CustomerBrief;
import io.moked.crm.customer.CustomerFinding;
import io.moked.events.BusinessId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds customers as their own list does. */
@Component
class BriefFinding implements CustomerFinding {

    private final CustomerSearch search;

    BriefFinding(CustomerSearch search) {
        this.search = search;
    }

    @Override
    public List<CustomerBrief> find(BusinessId business, String query, int limit) {
        return search
                .find(new CustomerSearch.Wish(business, query, null, null, null, null, null), limit, null)
                .items()
                .stream()
                .map(BriefFinding::brief)
                .toList();
    }

    private static CustomerBrief brief(CustomerItem customer) {
        return new CustomerBrief(
                customer.id().value(),
                customer.name(),
                customer.phones().isEmpty()
                        ? null
                        : customer.phones().getFirst().e164());
    }
}
