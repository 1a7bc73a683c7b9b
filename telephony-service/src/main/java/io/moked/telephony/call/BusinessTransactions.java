package io.moked.telephony.call;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of a webhook: its token may be for all businesses, so each transaction says whose rows it is about. */
@Component
public class BusinessTransactions {

    private final TransactionTemplate transaction;

    BusinessTransactions(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs with the rows of one business; joins a transaction that is under way. */
    public <T> T in(BusinessId business, Supplier<T> action) {
        return Tenancy.as(business, () -> transaction.execute(status -> action.get()));
    }

    /** Runs with the rows of all businesses that the webhook's account speaks for: to find out whose a call is. */
    public <T> T inAny(Supplier<T> action) {
        return transaction.execute(status -> action.get());
    }
}
