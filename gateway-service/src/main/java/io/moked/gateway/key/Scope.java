package io.moked.gateway.key;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.moked.chassis.problem.Problem;
import java.util.Arrays;

/** What a key is for. */
enum Scope {
    CUSTOMERS_READ("customers:read"),
    CUSTOMERS_WRITE("customers:write"),
    CUSTOMERS_EXPORT("customers:export"),
    CUSTOMERS_ERASE("customers:erase"),
    APPOINTMENTS_READ("appointments:read"),
    APPOINTMENTS_WRITE("appointments:write"),
    LEADS_READ("leads:read"),
    LEADS_WRITE("leads:write"),
    TASKS_READ("tasks:read"),
    TASKS_WRITE("tasks:write"),
    CALLS_READ("calls:read"),
    ANALYTICS_READ("analytics:read"),
    BUSINESS_READ("business:read"),
    BUSINESS_WRITE("business:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    @JsonValue
    String text() {
        return text;
    }

    @JsonCreator
    static Scope of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("scopes", "scope.unknown"));
    }
}
