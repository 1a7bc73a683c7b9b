package io.moked.crm.search;

import io.moked.crm.appointment.AppointmentList;
import io.moked.crm.appointment.AppointmentView;
import io.moked.crm.call.CallList;
import io.moked.crm.call.CallView;
import io.moked.crm.customer.CustomerBrief;
import io.moked.crm.customer.CustomerFinding;
import io.moked.events.BusinessId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks for everything at once. */
@RestController
class SearchController {

    /**
     * What was found, of each kind the best first.
     *
     * @param calls from numbers that begin or end in the digits that are sought
     * @param appointments of the customers that were found, the latest first
     */
    record Found(List<CustomerBrief> customers, List<CallView> calls, List<AppointmentView> appointments) {}

    private static final int MOST = 8;
    private static final int LONGEST_QUERY = 100;

    private final CustomerFinding customers;
    private final CallList calls;
    private final AppointmentList appointments;

    SearchController(CustomerFinding customers, CallList calls, AppointmentList appointments) {
        this.customers = customers;
        this.calls = calls;
        this.appointments = appointments;
    }

    @GetMapping("/api/v1/businesses/{business}/search")
    @RolesAllowed({"ADMIN", "OWNER", "AGENT"})
    @Transactional(readOnly = true)
    Found search(
            @PathVariable BusinessId business,
            @RequestParam @Size(max = LONGEST_QUERY, message = "query.too-long") String q) {
        if (q.isBlank()) {
            return new Found(List.of(), List.of(), List.of());
        }
        var found = customers.find(business, q, MOST);
        return new Found(
                found,
                SoughtNumber.of(q)
                        .map(number -> calls.fromNumber(business, number.beginning(), number.end(), MOST))
                        .orElse(List.of()),
                appointments.of(business, found.stream().map(CustomerBrief::id).toList(), MOST));
    }
}
