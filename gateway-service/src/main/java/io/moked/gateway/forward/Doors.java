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

/** All doors; the first that fits is taken. */
public final class Doors {

    private static final int IMPORTED = 10;

    /** In the order in which they are tried. */
    public static final List<Door> ALL = Stream.of(
                    businesses(),
                    customers(),
                    calls(),
                    calendar(),
                    tasks(),
                    analytics(),
                    live(),
                    conversations(),
                    connections(),
                    quality())
            .flatMap(List::stream)
            .toList();

    private Doors() {}

    private static List<Door> businesses() {
        return List.of(
                Door.of(CRM, "/api/v1/business-templates", GET),
                Door.of(CRM, "/api/v1/businesses", GET)
                        .seeing(Door.Rows.OF_THE_CALLER)
                        .under("business"),
                Door.of(CRM, "/api/v1/businesses", POST).only(ADMIN).seeing(Door.Rows.OF_THE_CALLER),
                Door.within(CRM, "", GET).under("business"),
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
        return Stream.of(
                        Door.within(CRM, "/customers.csv", GET)
                                .only(ADMIN, OWNER)
                                .streamed()
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
                                .streamed()
                                .under("customers:export"),
                        Door.within(CRM, "/customers/{customer}", DELETE)
                                .only(ADMIN, OWNER)
                                .under("customers:erase"),
                        Door.within(CRM, "/customers/{customer}/files", POST).upToMebibytes(IMPORTED),
                        Door.within(CRM, "/customers/{customer}/files/{file}", GET)
                                .streamed(),
                        Door.within(CRM, "/customers/{*rest}", GET, POST, PUT, PATCH, DELETE),
                        Door.within(CRM, "/segments/count", POST)
                                .only(ADMIN, OWNER)
                                .harmless(),
                        Door.within(CRM, "/segments/{*rest}", GET),
                        Door.within(CRM, "/segments/{*rest}", POST, PUT, DELETE).only(ADMIN, OWNER))
                .map(door -> door.area() == null ? door.under("customers") : door)
                .toList();
    }

    private static List<Door> calls() {
        return Stream.of(
                        Door.within(CRM, "/calls/{*rest}", GET),
                        Door.within(TELEPHONY, "/recordings/{recording}", GET).streamed(),
                        Door.within(AI, "/conversations/{call}/steps", GET))
                .map(door -> door.under("calls"))
                .toList();
    }

    private static List<Door> calendar() {
        return List.of(
                Door.within(CRM, "/calendar", GET),
                Door.within(CRM, "/appointments/series/plan", POST).harmless(),
                Door.within(CRM, "/appointments/{*rest}", GET, POST, PATCH, DELETE),
                Door.within(CRM, "/waiting-list/{*rest}", GET, POST, PATCH, DELETE),
                Door.within(CRM, "/staff/{staff}/calendar-feed", GET, POST, DELETE)
                        .only(ADMIN, OWNER));
    }

    private static List<Door> tasks() {
        return List.of(
                Door.within(CRM, "/tasks/{*rest}", GET, POST, PUT, PATCH, DELETE),
                Door.within(CRM, "/leads/{*rest}", GET, POST, PUT),
                Door.within(CRM, "/lead-stages/{*rest}", GET),
                Door.within(CRM, "/lead-stages/{*rest}", POST, PUT, DELETE).only(ADMIN, OWNER),
                Door.within(CRM, "/dashboard", GET),
                Door.within(CRM, "/dashboard/look", POST).harmless(),
                Door.within(CRM, "/search", GET));
    }

    private static List<Door> analytics() {
        return List.of(
                Door.within(CRM, "/analytics", GET).only(ADMIN, OWNER),
                Door.of(CRM, "/api/v1/analytics", GET).only(ADMIN, OWNER).seeing(Door.Rows.OF_THE_CALLER));
    }

    private static List<Door> live() {
        return List.of(
                Door.within(CRM, "/changes", GET).streamed(),
                Door.within(TELEPHONY, "/live-calls/{call}/takeover", POST));
    }

    private static List<Door> conversations() {
        return List.of(
                Door.within(AI, "/trial", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/trial/{trial}/messages", POST)
                        .only(ADMIN, OWNER)
                        .streamed()
                        .harmless());
    }

    private static List<Door> quality() {
        return List.of(
                Door.within(CRM, "/quality", GET).under("calls"),
                Door.within(AI, "/scenarios/{*rest}", GET, POST, PUT, DELETE).only(ADMIN, OWNER),
                Door.within(AI, "/replays", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/replays/{replay}", GET).only(ADMIN, OWNER));
    }

    /** No key of a business opens them: what makes a connection is not for other software. */
    private static List<Door> connections() {
        return List.of(
                Door.within(AI, "/connections/openai", GET, PUT, DELETE).only(ADMIN, OWNER),
                Door.within(AI, "/connections/openai/test", POST)
                        .only(ADMIN, OWNER)
                        .harmless());
    }
}
