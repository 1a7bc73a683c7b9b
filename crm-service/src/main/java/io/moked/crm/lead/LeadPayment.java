package io.moked.crm.lead;

import io.moked.crm.lead.Lead.Conversion;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Notes that a lead became a payment. */
@Component
public class LeadPayment {

    private final LeadWinning winning;

    LeadPayment(LeadWinning winning) {
        this.winning = winning;
    }

    /**
     * Wins the lead, if there is one that was open when the money came.
     *
     * @param appointment that was paid for; absent if nobody knows
     * @param matter what for, in words
     */
    public void paid(
            BusinessId business,
            CustomerId customer,
            UUID payment,
            @Nullable UUID appointment,
            String matter,
            Instant at) {
        var becomes = new Conversion(Conversion.Kind.PAYMENT, payment);
        winning.by(new Purchase(business, customer.value(), appointment, matter, at, becomes));
    }
}
