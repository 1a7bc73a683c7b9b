package io.moked.crm.customer;

import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.util.UUID;

/** Hears of files in the transaction in which they come and go. */
public interface FileObserver {

    /** A file of a customer is kept. */
    void added(BusinessId business, CustomerId customer, CustomerFile file);

    /** A file is kept no longer. */
    void removed(BusinessId business, UUID file);
}
