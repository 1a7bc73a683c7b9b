package io.moked.gateway.forward;

import static io.moked.chassis.token.Role.ADMIN;
import static io.moked.chassis.token.Role.OWNER;
import static io.moked.gateway.forward.Target.AI;
import static io.moked.gateway.forward.Target.CRM;
import static io.moked.gateway.forward.Target.TELEPHONY;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.stream.Stream;

/**
 * All doors; the first that fits is taken. One that changes something names all of its path, so that the audit log has a
 * word for it.
 */
public final class Doors {

    private static final int IMPORTED = 10;

    /** In the order in which they are tried. */
    public static final List<Door> ALL = Stream.of(
                    businesses(),
                    customers(),
                    calls(),
                    appointments(),
                    tasks(),
                    leads(),
                    ofPeople(),
                    analytics(),
                    conversations(),
                    connections(),
                    quality())
            .flatMap(List::stream)
            .toList();

    private Doors() {}

    /** What is not under scopes of its own is under those of an area. */
    private static List<Door> under(String area, Door... doors) {
        return Stream.of(doors)
                .map(door -> door.area() == null ? door.under(area) : door)
                .toList();
    }

    private static List<Door> businesses() {
        return List.of(
                Door.of(CRM, "/api/v1/business-templates", GET),
                Door.of(CRM, "/api/v1/businesses", GET)
                        .seeing(Door.Rows.OF_THE_CALLER)
                        .under("business"),
                Door.of(CRM, "/api/v1/businesses", POST).only(ADMIN).seeing(Door.Rows.OF_THE_CALLER),
                Door.within(CRM, "", GET).only(ADMIN, OWNER).under("business"),
                Door.within(CRM, "/workplace", GET).under("business"),
                Door.within(CRM, "", PUT).only(ADMIN, OWNER).under("business"),
                Door.within(CRM, "/google-calendar", GET),
                Door.within(CRM, "/google-calendar/consents", POST)
                        .only(ADMIN, OWNER)
                        .harmless(),
                Door.within(CRM, "/google-calendar/connections", POST).only(ADMIN, OWNER),
                Door.within(CRM, "/google-calendar/connections/{staff}", DELETE).only(ADMIN, OWNER),
                Door.within(CRM, "/google-calendar/conflicts/{conflict}/resolution", POST));
    }

    private static List<Door> customers() {
        return under(
                "customers",
                Door.within(CRM, "/customers.csv", GET)
                        .only(ADMIN, OWNER)
                        .streamed()
                        .carryingAway()
                        .under("customers:export"),
                Door.within(CRM, "/customers/import/preview", POST)
                        .only(ADMIN, OWNER)
                        .upToMebibytes(IMPORTED)
                        .unhurried()
                        .harmless(),
                Door.within(CRM, "/customers/import", POST)
                        .only(ADMIN, OWNER)
                        .upToMebibytes(IMPORTED)
                        .unhurried(),
                Door.within(CRM, "/customers/{customer}/merge", POST).only(ADMIN, OWNER),
                Door.within(CRM, "/customers/{customer}/export", GET)
                        .only(ADMIN, OWNER)
                        .gathered()
                        .carryingAway()
                        .under("customers:export"),
                Door.within(CRM, "/customers/{customer}", DELETE)
                        .only(ADMIN, OWNER)
                        .under("customers:erase"),
                Door.within(CRM, "/customers/{customer}/files", POST).upToMebibytes(IMPORTED),
                Door.within(CRM, "/customers/{customer}/files/{file}", GET)
                        .streamed()
                        .carryingAway(),
                Door.within(CRM, "/customers/{customer}/files/{file}", DELETE),
                Door.within(CRM, "/customers/{customer}/consents", POST),
                Door.within(CRM, "/customers/{customer}", PUT),
                Door.within(CRM, "/customers", POST),
                Door.within(CRM, "/customers/{*rest}", GET),
                Door.within(CRM, "/segments/count", POST).only(ADMIN, OWNER).harmless(),
                Door.within(CRM, "/segments/{*rest}", GET),
                Door.within(CRM, "/segments", POST).only(ADMIN, OWNER),
                Door.within(CRM, "/segments/{segment}", PUT, DELETE).only(ADMIN, OWNER));
    }

    private static List<Door> calls() {
        return under(
                "calls",
                Door.within(CRM, "/calls/{*rest}", GET),
                Door.within(TELEPHONY, "/recordings/{recording}", GET)
                        .streamed()
                        .carryingAway(),
                Door.within(AI, "/conversations/{call}/steps", GET));
    }

    private static List<Door> appointments() {
        return under(
                "appointments",
                Door.within(CRM, "/calendar", GET),
                Door.within(CRM, "/appointments/series/plan", POST).harmless(),
                Door.within(CRM, "/appointments/series", POST),
                Door.within(CRM, "/appointments/{appointment}/following", PATCH, DELETE),
                Door.within(CRM, "/appointments/{appointment}", PATCH, DELETE),
                Door.within(CRM, "/appointments", POST),
                Door.within(CRM, "/appointments/{*rest}", GET),
                Door.within(CRM, "/absences", POST),
                Door.within(CRM, "/absences/{absence}", PUT, DELETE),
                Door.within(CRM, "/absences/{*rest}", GET),
                Door.within(CRM, "/waiting-list/{entry}/offer", DELETE),
                Door.within(CRM, "/waiting-list/{entry}", PATCH, DELETE),
                Door.within(CRM, "/waiting-list", POST),
                Door.within(CRM, "/waiting-list/{*rest}", GET));
    }

    private static List<Door> tasks() {
        return under(
                "tasks",
                Door.within(CRM, "/tasks", POST),
                Door.within(CRM, "/tasks/{task}", PUT, PATCH),
                Door.within(CRM, "/tasks/{*rest}", GET));
    }

    /** No key of a business opens them: they are of what somebody sees here, or secrets. */
    private static List<Door> ofPeople() {
        return List.of(
                Door.within(CRM, "/staff/{staff}/calendar-feed", GET, POST, DELETE)
                        .only(ADMIN, OWNER)
                        .onceConfirmed(POST),
                Door.within(CRM, "/dashboard", GET),
                Door.within(CRM, "/dashboard/look", POST).harmless(),
                Door.within(CRM, "/search", GET),
                Door.within(CRM, "/history/{row}", GET).only(ADMIN, OWNER),
                Door.within(CRM, "/changes", GET).streamed(),
                Door.within(TELEPHONY, "/live-calls/{call}/takeover", POST));
    }

    private static List<Door> leads() {
        return under(
                "leads",
                Door.within(CRM, "/leads", POST),
                Door.within(CRM, "/leads/{lead}", PUT),
                Door.within(CRM, "/leads/{lead}/move", POST),
                Door.within(CRM, "/leads/{lead}/lost", POST),
                Door.within(CRM, "/leads/{lead}/won", POST),
                Door.within(CRM, "/leads/{lead}/reopened", POST),
                Door.within(CRM, "/leads/{lead}/notes", POST),
                Door.within(CRM, "/leads/{*rest}", GET),
                Door.within(CRM, "/lead-stages", POST).only(ADMIN, OWNER),
                Door.within(CRM, "/lead-stages/order", PUT).only(ADMIN, OWNER),
                Door.within(CRM, "/lead-stages/{stage}", PUT, DELETE).only(ADMIN, OWNER),
                Door.within(CRM, "/lead-stages/{*rest}", GET));
    }

    private static List<Door> analytics() {
        return under(
                "analytics",
                Door.within(CRM, "/analytics", GET).only(ADMIN, OWNER),
                Door.of(CRM, "/api/v1/analytics", GET).only(ADMIN, OWNER).seeing(Door.Rows.OF_THE_CALLER),
                Door.of(CRM, "/api/v1/analytics/parts", GET).only(ADMIN, OWNER).seeing(Door.Rows.OF_THE_CALLER));
    }

    private static List<Door> conversations() {
        return List.of(
                Door.within(AI, "/speech", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/trial", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/trial/{trial}/messages", POST)
                        .only(ADMIN, OWNER)
                        .streamed()
                        .harmless());
    }

    private static List<Door> quality() {
        return List.of(
                Door.within(CRM, "/quality", GET).under("calls"),
                Door.within(AI, "/scenarios", POST).only(ADMIN, OWNER),
                Door.within(AI, "/scenarios/{scenario}", PUT, DELETE).only(ADMIN, OWNER),
                Door.within(AI, "/scenarios/{*rest}", GET).only(ADMIN, OWNER),
                Door.within(AI, "/replays", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/replays/{replay}", GET).only(ADMIN, OWNER));
    }

    /** No key of a business opens them: what makes a connection is not for other software. */
    private static List<Door> connections() {
        return List.of(
                Door.within(AI, "/connections/openai", GET, PUT, DELETE)
                        .only(ADMIN, OWNER)
                        .onceConfirmed(PUT),
                Door.within(AI, "/connections/openai/test", POST)
                        .only(ADMIN, OWNER)
                        .harmless());
    }
}
