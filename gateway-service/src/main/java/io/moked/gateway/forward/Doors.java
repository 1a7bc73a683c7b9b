package io.moked.gateway.forward;

import static io.moked.chassis.token.Role.ADMIN;
import static io.moked.chassis.token.Role.OWNER;
import static io.moked.gateway.forward.Target.AI;
import static io.moked.gateway.forward.Target.BILLING;
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
                    businesses(), customers(), callsAndTasks(), telephony(), conversations(), credentials())
            .flatMap(List::stream)
            .toList();

    private Doors() {}

    private static List<Door> businesses() {
        return List.of(
                Door.of(CRM, "/api/v1/business-templates", GET),
                Door.of(CRM, "/api/v1/businesses", GET).seeing(Door.Rows.OF_THE_CALLER),
                Door.of(CRM, "/api/v1/businesses", POST).only(ADMIN).seeing(Door.Rows.OF_THE_CALLER),
                Door.within(CRM, "", GET),
                Door.within(CRM, "", PUT).only(ADMIN, OWNER));
    }

    private static List<Door> customers() {
        return List.of(
                Door.within(CRM, "/customers.csv", GET).only(ADMIN, OWNER).streamed(),
                Door.within(CRM, "/customers/import/preview", POST)
                        .only(ADMIN, OWNER)
                        .upToMebibytes(IMPORTED)
                        .harmless(),
                Door.within(CRM, "/customers/import", POST).only(ADMIN, OWNER).upToMebibytes(IMPORTED),
                Door.within(CRM, "/customers/{customer}/merge", POST).only(ADMIN, OWNER),
                Door.within(CRM, "/customers/{customer}/export", GET)
                        .only(ADMIN, OWNER)
                        .streamed(),
                Door.within(CRM, "/customers/{customer}", DELETE).only(ADMIN, OWNER),
                Door.within(CRM, "/customers/{customer}/files", POST).upToMebibytes(IMPORTED),
                Door.within(CRM, "/customers/{customer}/files/{file}", GET).streamed(),
                Door.within(CRM, "/customers/**", GET, POST, PUT, PATCH, DELETE));
    }

    private static List<Door> callsAndTasks() {
        return List.of(
                Door.within(CRM, "/calls/**", GET),
                Door.within(CRM, "/tasks/**", GET, POST, PUT, PATCH, DELETE),
                Door.within(CRM, "/dashboard", GET),
                Door.within(CRM, "/search", GET),
                Door.within(CRM, "/changes", GET).streamed());
    }

    private static List<Door> telephony() {
        return List.of(
                Door.within(TELEPHONY, "/recordings/{recording}", GET).streamed(),
                Door.within(TELEPHONY, "/live-calls/{call}/takeover", POST));
    }

    private static List<Door> conversations() {
        return List.of(
                Door.within(AI, "/trial", POST).only(ADMIN, OWNER).harmless(),
                Door.within(AI, "/trial/{trial}/messages", POST)
                        .only(ADMIN, OWNER)
                        .streamed()
                        .harmless(),
                Door.within(AI, "/conversations/{call}/steps", GET));
    }

    /** To the service that uses them, which alone ever holds them. */
    private static List<Door> credentials() {
        return Stream.of(
                        credentials(TELEPHONY, "twilio"),
                        credentials(CRM, "google-calendar"),
                        credentials(AI, "openai"),
                        credentials(AI, "google-voices"),
                        credentials(BILLING, "cardcom"),
                        credentials(BILLING, "tranzila"),
                        credentials(BILLING, "grow"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Door> credentials(Target target, String vendor) {
        return List.of(
                Door.within(target, "/credentials/" + vendor, GET, PUT, DELETE).only(ADMIN, OWNER),
                Door.within(target, "/credentials/" + vendor + "/test", POST)
                        .only(ADMIN, OWNER)
                        .harmless());
    }
}
