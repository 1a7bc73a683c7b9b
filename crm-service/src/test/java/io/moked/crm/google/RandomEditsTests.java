package io.moked.crm.google;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.crm.appointment.DeskCalendar;
import io.moked.crm.business.StaffMember;
import io.moked.crm.calendar.IsraelTime;
import io.moked.events.appointment.AppointmentId;
import io.moked.sandbox.fault.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thousand edits on both sides, while pushes are lost and repeated, answers are lost, and tokens expire. A failure
 * prints its seed; {@code -Dmoked.seed=} repeats its edits.
 */
class RandomEditsTests extends GoogleStory {

    private static final Logger log = LoggerFactory.getLogger(RandomEditsTests.class);
    private static final int EDITS = 1000;
    private static final int ENOUGH = 20;

    private final long seed = Long.getLong("moked.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<AppointmentId> appointments = new ArrayList<>();
    private int edits;
    private int ours;
    private int theirs;
    private int handedOver;

    @Test
    void leaveBothSidesEqualAndEchoNothing() throws Exception {
        log.atWarn().addKeyValue("seed", seed).log("A thousand random edits");
        connect(michal);
        connect(yoav);
        var writes = GOOGLE.writes();
        var before = trouble();
        while (edits < EDITS) {
            if (random.nextInt(4) == 0) {
                makeTrouble();
            }
            if (random.nextBoolean()) {
                editHere();
            } else {
                editInGoogle();
            }
            if (random.nextInt(12) == 0) {
                quiet();
            }
        }
        assertThat(trouble())
                .as("seed %d, of each kind", seed)
                .allSatisfy((kind, times) -> assertThat(times).as(kind).isGreaterThan(before.get(kind)));
        calmDown();
        assertThat(rows.list(
                        "select failure from work where business_id = ? and failed_at is not null",
                        clinic.id().value()))
                .as("seed %d, given up", seed)
                .isEmpty();
        assertThat(wrong()).as("seed %d, conflicts apart", seed).isEmpty();
        var decided = decideForOurs();
        poll();
        assertThat(there()).as("seed %d", seed).isEqualTo(here()).hasSizeGreaterThan(ENOUGH);
        assertThat(busyHere()).as("seed %d", seed).isEqualTo(busyThere()).hasSizeGreaterThan(ENOUGH);
        assertThat(Math.min(ours, theirs)).as("seed %d", seed).isGreaterThan(EDITS / 4);
        // a change of staff is a deletion and an insertion
        assertThat(GOOGLE.writes() - writes).as("seed %d", seed).isLessThanOrEqualTo(ours + handedOver + decided);
        versionsCountEdits();
        echoNothing();
        log.atWarn()
                .addKeyValue("ours", ours)
                .addKeyValue("theirs", theirs)
                .addKeyValue(
                        "conflicts",
                        rows.list(
                                        "select kind from google_conflict where business_id = ?",
                                        clinic.id().value())
                                .size())
                .addKeyValue("writes", GOOGLE.writes() - writes)
                .addKeyValue("lists", GOOGLE.lists())
                .addKeyValue("appointments", here().size())
                .addKeyValue("busy", busyHere().size())
                .log("Both sides are equal");
    }

    private void versionsCountEdits() {
        assertThat(versions()).as("seed %d", seed).isLessThanOrEqualTo(ours + theirs);
    }

    /** What is done on one side from now on is done once on the other, and comes back nowhere. */
    private void echoNothing() {
        var writes = GOOGLE.writes();
        for (int i = 0; i < 20; i++) {
            editInGoogle();
        }
        poll();
        assertThat(GOOGLE.writes()).as("seed %d", seed).isEqualTo(writes);
        decideForOurs();
        poll();
        var versions = versions();
        var before = ours;
        for (int i = 0; i < 20; i++) {
            editHere();
        }
        poll();
        assertThat(versions() - versions).as("seed %d", seed).isEqualTo(ours - before);
    }

    private int versions() {
        return Integer.parseInt(rows.list(
                        "select coalesce(sum(version), 0) from appointment where business_id = ?",
                        clinic.id().value())
                .getFirst());
    }

    private void editHere() {
        var kind = random.nextInt(10);
        if (appointments.size() < 10 || kind < 3) {
            if (tryToBook(anybody(), anyTime(), anyLength()) instanceof DeskCalendar.Answer.Done(var id)) {
                appointments.add(id);
                ours++;
                edits++;
            }
            return;
        }
        var id = appointments.get(random.nextInt(appointments.size()));
        var before = versions();
        var staff = staffOf(id);
        if (kind == 3) {
            cancel(id);
        } else if (kind < 6) {
            move(id, timeOf(id).start(), anyLength(), anybody().id());
        } else {
            move(id, anyTime(), anyLength(), anybody().id());
        }
        var changed = versions() > before ? 1 : 0;
        ours += changed;
        edits += changed;
        handedOver += staffOf(id).equals(staff) ? 0 : 1;
    }

    private String staffOf(AppointmentId appointment) {
        return rows.list("select staff_id from appointment where id = ?", appointment.value())
                .getFirst();
    }

    private void editInGoogle() {
        var member = anybody();
        var events = google(member).events();
        var kind = random.nextInt(10);
        if (events.size() < 6 || kind == 0) {
            var start = anyTime();
            google(member).create("פרטי", start, start.plus(anyLength()));
            edits++;
            return;
        }
        var id = events.get(random.nextInt(events.size())).get("id").asString();
        try {
            switch (kind) {
                case 1 -> {
                    var day = day();
                    google(member).createAllDay("חופש", day, day.plusDays(1 + random.nextInt(3)));
                }
                case 2 -> google(member).delete(id);
                case 3 ->
                    google(member)
                            .change(
                                    id,
                                    event ->
                                            event.put("transparency", random.nextBoolean() ? "transparent" : "opaque"));
                case 4 ->
                    google(member)
                            .change(
                                    id,
                                    event -> event.put("visibility", "private").put("colorId", "" + random.nextInt(9)));
                case 5 -> {
                    var start = anyTime();
                    google(member).repeat("חוג", start, start.plus(anyLength()), 7, 3);
                }
                default -> {
                    var start = anyTime();
                    google(member).move(id, start, start.plus(anyLength()));
                }
            }
            theirs++;
            edits++;
        } catch (RuntimeException e) {
            // It was changed through the API in between, as happens to people too.
        }
    }

    /** How often each kind of trouble came about so far. */
    private static Map<String, Long> trouble() {
        var trouble = new HashMap<String, Long>();
        for (var kind : List.of(Fault.Kind.DROP, Fault.Kind.REPEAT, Fault.Kind.FAIL, Fault.Kind.SLOW)) {
            trouble.put(kind.name(), GoogleWorld.FAULTS.struck(kind));
        }
        for (var status : List.of(401, 403, 410, 429)) {
            trouble.put("" + status, GOOGLE.refusals(status));
        }
        return trouble;
    }

    private void makeTrouble() {
        switch (random.nextInt(8)) {
            case 0 -> fault("push", Fault.Kind.DROP, 3);
            case 1 -> fault("push", Fault.Kind.REPEAT, 3);
            case 2 -> fault("calendar", Fault.Kind.FAIL, 1);
            case 3 -> fault("calendar", Fault.Kind.DROP, 1);
            case 4 -> fault("calendar", Fault.Kind.SLOW, 2);
            case 5 -> GOOGLE.expireAccessTokens();
            case 6 -> google(anybody()).forgetSyncTokens();
            default -> GOOGLE.limitRate(2);
        }
    }

    private static void fault(String operation, Fault.Kind kind, int times) {
        GoogleWorld.FAULTS.plan(null, new Fault(Fault.Vendor.GOOGLE, operation, kind, Duration.ofMillis(30), times));
    }

    /** All faults that were planned strike now, or never. */
    private void calmDown() {
        for (var operation : List.of("push", "calendar")) {
            while (GoogleWorld.FAULTS
                    .strike(Fault.Vendor.GOOGLE, operation, null)
                    .isPresent()) {
                // each strike uses one up
            }
        }
        GOOGLE.limitRate(0);
        quiet();
        poll();
        poll();
    }

    private int decideForOurs() {
        var conflicts = owner.get("/google-calendar").at("/conflicts");
        for (var conflict : conflicts) {
            var answer = owner.post(
                    "/google-calendar/conflicts/" + conflict.get("id").asString() + "/resolution",
                    "{\"keep\":\"OURS\"}");
            assertThat(answer.status()).isEqualTo(204);
        }
        quiet();
        return conflicts.size();
    }

    /** Appointments that are not the same on both sides, but for those of which a conflict is open. */
    private List<String> wrong() {
        var open = rows.list(
                "select appointment_id from google_conflict where business_id = ? and resolved_at is null",
                clinic.id().value());
        var here = here();
        var there = there();
        return Stream.concat(here.keySet().stream(), there.keySet().stream())
                .distinct()
                .filter(key -> !here.getOrDefault(key, "").equals(there.getOrDefault(key, "")))
                .filter(key -> open.stream().noneMatch(key::contains))
                .map(key -> key + ": here " + here.get(key) + ", there " + there.get(key))
                .toList();
    }

    private Map<String, String> here() {
        return rows.list("""
                        select concat_ws(' ', id, staff_id, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'),
                            to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'))
                        from appointment where business_id = ? and status <> 'CANCELLED'""", clinic.id().value()).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(
                        parts -> parts[0] + " " + parts[1],
                        parts -> parts[2] + "/" + parts[3],
                        (a, b) -> a + b,
                        TreeMap::new));
    }

    private Map<String, String> there() {
        return clinic.staff().stream()
                .flatMap(member -> google(member).events().stream()
                        .filter(RandomEditsTests::isOurs)
                        .map(event -> Map.entry(
                                event.at("/extendedProperties/private/mokedAppointment")
                                                .asString() + " " + member.id(),
                                minute(event, "start") + "/" + minute(event, "end"))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a + " twice " + b, TreeMap::new));
    }

    private List<String> busyHere() {
        return clinic.staff().stream()
                .flatMap(member ->
                        busyOf(member).stream().map(time -> member.id() + " " + time.start() + "/" + time.end()))
                .sorted()
                .toList();
    }

    private List<String> busyThere() {
        return clinic.staff().stream()
                .flatMap(member -> google(member).events().stream()
                        .filter(event -> !isOurs(event))
                        .filter(event ->
                                !event.path("transparency").asString("").equals("transparent"))
                        .map(event -> member.id() + " " + moment(event, "start") + "/" + moment(event, "end")))
                .sorted()
                .toList();
    }

    private static boolean isOurs(ObjectNode event) {
        return event.get("id").asString().startsWith("moked");
    }

    private static String minute(ObjectNode event, String edge) {
        return moment(event, edge).toString().substring(0, 16) + "Z";
    }

    private static Instant moment(ObjectNode event, String edge) {
        var time = event.get(edge);
        return time.has("date")
                ? IsraelTime.day(LocalDate.parse(time.get("date").asString())).start()
                : OffsetDateTime.parse(time.get("dateTime").asString()).toInstant();
    }

    private StaffMember anybody() {
        return random.nextBoolean() ? michal : yoav;
    }

    private Instant anyTime() {
        return israel("2026-09-02T08:00").plus(Duration.ofMinutes(15L * random.nextInt(4 * 24 * 20)));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 9, 3).plusDays(random.nextInt(20));
    }

    private Duration anyLength() {
        return Duration.ofMinutes(15L * (1 + random.nextInt(5)));
    }
}
