package io.moked.sandbox.launch;

import io.moked.sandbox.world.CannotStart;
import io.moked.sandbox.world.Crowd;
import io.moked.sandbox.world.Ports;
import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.Service;
import java.sql.SQLException;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A long history for a business of a running world. */
@Command(
        name = "seed",
        description =
                "Gives a business of a running \"up\" customers, calls, messages, appointments and tasks of two years.",
        mixinStandardHelpOptions = true)
final class Seed implements Runnable {

    @Parameters(
            paramLabel = "BUSINESS",
            arity = "0..1",
            defaultValue = "0c11a1c0-0001-4000-8000-000000000001",
            description = "The id of the business; the clinic if none is given.")
    private UUID business = new UUID(0, 0);

    @Option(names = "--customers", defaultValue = "50000", description = "How many; ${DEFAULT-VALUE} if not given.")
    private int customers;

    @Option(
            names = "--entries",
            defaultValue = "500000",
            description = "Rows on their timelines altogether; ${DEFAULT-VALUE} if not given.")
    private int entries;

    @Option(names = "--calls", defaultValue = "0", description = "Calls of the last year, besides; none if not given.")
    private int calls;

    @Option(
            names = "--appointments",
            defaultValue = "0",
            description = "Appointments of the last year, besides; none if not given.")
    private int appointments;

    @Option(names = "--leads", defaultValue = "0", description = "Leads of the last year, besides; none if not given.")
    private int leads;

    @Override
    public void run() {
        var port = Ports.defaults(System.getenv()).of(Listener.POSTGRES);
        var database = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Service.CRM.database());
        try {
            var crowd = new Crowd(business, customers, entries);
            crowd.moveInto(database);
            if (calls > 0 || appointments > 0 || leads > 0) {
                crowd.liveAYear(database, calls, appointments, leads);
            }
        } catch (IllegalArgumentException e) {
            throw new CannotStart(String.valueOf(e.getMessage()));
        } catch (SQLException e) {
            throw new CannotStart(
                    "The customers could not be written to %s: is \"./moked up\" running, and is there a business %s with a service and somebody who gives it, that was not seeded before? (%s)"
                            .formatted(database, business, e.getSQLState()));
        }
    }
}
