package io.moked.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may ask what. An operation that the document has and this table has not is one that nobody thought about. */
enum Roles {
    /** Also who has not logged in. */
    ANYBODY,
    /** Whoever has logged in, of all businesses or none. */
    ACCOUNT,
    /** Whoever works for the business. */
    AGENT,
    /** Who runs the business. */
    OWNER,
    /** Administrators. */
    ADMIN;

    private static final String TABLE = """
            ANYBODY DELETE /session
            ANYBODY GET /session
            ANYBODY POST /session
            ANYBODY POST /session/second-factor
            ANYBODY GET /offers/*
            ANYBODY POST /offers/*
            ANYBODY GET /invitations/*
            ANYBODY POST /invitations/*
            ACCOUNT PUT /session/password
            ACCOUNT PUT /session/name
            ACCOUNT GET /session/sessions
            ACCOUNT DELETE /session/sessions/*
            ACCOUNT POST /session/factors/totp
            ACCOUNT POST /session/factors/totp/confirm
            ACCOUNT DELETE /session/factors/totp
            ACCOUNT POST /session/factors/recovery-codes
            ACCOUNT POST /session/confirmation
            ACCOUNT GET /session/factors/passkeys
            ACCOUNT DELETE /session/factors/passkeys/*
            ACCOUNT GET /business-templates
            ACCOUNT GET /businesses
            ADMIN POST /businesses
            ADMIN GET /accounts
            ADMIN POST /accounts
            ADMIN PATCH /accounts/*
            ADMIN POST /accounts/*/invitation
            ADMIN DELETE /accounts/*/factors
            ADMIN GET /audit
            OWNER GET /businesses/*/accounts
            OWNER POST /businesses/*/accounts
            OWNER PATCH /businesses/*/accounts/*
            OWNER POST /businesses/*/accounts/*/invitation
            OWNER DELETE /businesses/*/accounts/*/factors
            OWNER GET /businesses/*/audit
            OWNER GET /businesses/*/api-keys
            OWNER POST /businesses/*/api-keys
            OWNER DELETE /businesses/*/api-keys/*
            OWNER GET /businesses/*/connections/twilio
            OWNER PUT /businesses/*/connections/twilio
            OWNER DELETE /businesses/*/connections/twilio
            OWNER POST /businesses/*/connections/twilio/test
            OWNER GET /businesses/*/connections/openai
            OWNER PUT /businesses/*/connections/openai
            OWNER DELETE /businesses/*/connections/openai
            OWNER POST /businesses/*/connections/openai/test
            OWNER GET /businesses/*
            AGENT GET /businesses/*/workplace
            OWNER PUT /businesses/*
            AGENT GET /businesses/*/google-calendar
            OWNER POST /businesses/*/google-calendar/consents
            OWNER POST /businesses/*/google-calendar/connections
            OWNER DELETE /businesses/*/google-calendar/connections/*
            AGENT POST /businesses/*/google-calendar/conflicts/*/resolution
            AGENT GET /businesses/*/customers
            AGENT POST /businesses/*/customers
            AGENT GET /businesses/*/customers/*
            AGENT PUT /businesses/*/customers/*
            OWNER DELETE /businesses/*/customers/*
            OWNER POST /businesses/*/customers/*/merge
            AGENT GET /businesses/*/customers/*/duplicates
            AGENT GET /businesses/*/customers/*/timeline
            AGENT POST /businesses/*/customers/*/consents
            AGENT GET /businesses/*/customers/*/files
            AGENT POST /businesses/*/customers/*/files
            AGENT GET /businesses/*/customers/*/files/*
            AGENT DELETE /businesses/*/customers/*/files/*
            OWNER GET /businesses/*/customers/*/export
            OWNER POST /businesses/*/customers/import
            OWNER POST /businesses/*/customers/import/preview
            OWNER GET /businesses/*/customers.csv
            AGENT GET /businesses/*/segments
            AGENT GET /businesses/*/segments/*
            OWNER POST /businesses/*/segments
            OWNER POST /businesses/*/segments/count
            OWNER PUT /businesses/*/segments/*
            OWNER DELETE /businesses/*/segments/*
            AGENT GET /businesses/*/calendar
            AGENT GET /businesses/*/appointments
            AGENT GET /businesses/*/appointments/decisions
            AGENT POST /businesses/*/appointments
            AGENT GET /businesses/*/appointments/*
            AGENT PATCH /businesses/*/appointments/*
            AGENT DELETE /businesses/*/appointments/*
            AGENT POST /businesses/*/appointments/series/plan
            AGENT POST /businesses/*/appointments/series
            AGENT PATCH /businesses/*/appointments/*/following
            AGENT DELETE /businesses/*/appointments/*/following
            AGENT GET /businesses/*/absences
            AGENT POST /businesses/*/absences
            AGENT GET /businesses/*/absences/*
            AGENT PUT /businesses/*/absences/*
            AGENT DELETE /businesses/*/absences/*
            AGENT GET /businesses/*/waiting-list
            AGENT POST /businesses/*/waiting-list
            AGENT GET /businesses/*/waiting-list/*
            AGENT PATCH /businesses/*/waiting-list/*
            AGENT DELETE /businesses/*/waiting-list/*
            AGENT DELETE /businesses/*/waiting-list/*/offer
            OWNER GET /businesses/*/staff/*/calendar-feed
            OWNER POST /businesses/*/staff/*/calendar-feed
            OWNER DELETE /businesses/*/staff/*/calendar-feed
            AGENT GET /businesses/*/calls
            AGENT GET /businesses/*/calls/*
            AGENT GET /businesses/*/calls/*/utterances
            AGENT GET /businesses/*/tasks
            AGENT GET /businesses/*/tasks/*
            AGENT PATCH /businesses/*/tasks/*
            OWNER GET /businesses/*/analytics
            OWNER GET /analytics
            OWNER GET /analytics/parts
            AGENT POST /businesses/*/tasks
            AGENT GET /businesses/*/tasks/counts
            AGENT PUT /businesses/*/tasks/*
            AGENT GET /businesses/*/leads
            AGENT POST /businesses/*/leads
            AGENT GET /businesses/*/leads/*
            AGENT PUT /businesses/*/leads/*
            AGENT POST /businesses/*/leads/*/move
            AGENT POST /businesses/*/leads/*/lost
            AGENT POST /businesses/*/leads/*/won
            AGENT POST /businesses/*/leads/*/reopened
            AGENT POST /businesses/*/leads/*/notes
            AGENT GET /businesses/*/lead-stages
            OWNER POST /businesses/*/lead-stages
            OWNER PUT /businesses/*/lead-stages/order
            OWNER PUT /businesses/*/lead-stages/*
            OWNER DELETE /businesses/*/lead-stages/*
            AGENT GET /businesses/*/dashboard
            AGENT POST /businesses/*/dashboard/look
            AGENT GET /businesses/*/search
            OWNER GET /businesses/*/history/*
            AGENT GET /businesses/*/changes
            AGENT GET /businesses/*/recordings/*
            AGENT POST /businesses/*/live-calls/*/takeover
            OWNER POST /businesses/*/speech
            OWNER POST /businesses/*/trial
            OWNER POST /businesses/*/trial/*/messages
            AGENT GET /businesses/*/conversations/*/steps
            AGENT GET /businesses/*/quality
            OWNER GET /businesses/*/scenarios
            OWNER POST /businesses/*/scenarios
            OWNER GET /businesses/*/scenarios/*
            OWNER PUT /businesses/*/scenarios/*
            OWNER DELETE /businesses/*/scenarios/*
            OWNER POST /businesses/*/replays
            OWNER GET /businesses/*/replays/*
            """;

    private static final Map<String, Roles> LOWEST = read();

    private static Map<String, Roles> read() {
        var rows = new LinkedHashMap<String, Roles>();
        TABLE.lines().map(line -> line.split(" ", 2)).forEach(row -> rows.put(row[1], valueOf(row[0])));
        return rows;
    }

    static void knowsAll(List<Operation> operations) {
        assertThat(operations.stream().map(Operation::key).filter(key -> !LOWEST.containsKey(key)))
                .as("operations without a row in the table of roles")
                .isEmpty();
        assertThat(LOWEST.keySet())
                .as("rows of the table of roles")
                .isSubsetOf(operations.stream().map(Operation::key).toList());
    }

    /** The lowest role that may ask for something. */
    static Roles of(Operation operation) {
        return LOWEST.getOrDefault(operation.key(), ADMIN);
    }
}
