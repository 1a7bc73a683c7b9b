package io.moked.crm.analytics;

import static io.moked.crm.StoryClock.israel;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.Business;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.calendar.IsraelTime;
import io.moked.crm.calendar.Period;
import io.moked.crm.call.Fate;
import io.moked.crm.call.Loss;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@CrmTest
class AnalyticsTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    World.Rows rows;

    @Autowired
    TallyFolding folding;

    @LocalServerPort
    int port;

    /** Around the changes of the clock in Israel, and in a week without one. */
    @ParameterizedTest
    @CsvSource({"2026-03-27, 1", "2026-10-25, 2", "2026-06-10, 3", "2025-10-26, 4"})
    void countsWhatAPlainCountCounts(LocalDate special, long seed) {
        var random = new Random(seed);
        var first = special.minusDays(12);
        var happening = Happening.random(random, first, 20, special, 300);
        var clinic = stories.clinic();
        happening.takePlace(rows, clinic, random);
        if (random.nextBoolean()) {
            folding.fold();
        }
        var from = special.minusDays(random.nextInt(4));
        var to = special.plusDays(1 + random.nextInt(3));
        var desk = Desk.owner(port, clinic.id());
        var found = desk.get("/analytics?from=" + from + "&to=" + to);
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        var days = new Days(from, to);
        checkFigures(found.at("/now"), happening, Reach.all(days.period()), clinic);
        checkFigures(found.at("/then"), happening, Reach.all(days.before().period()), clinic);
        assertThat(found.at("/beforeUntil").isNull()).isTrue();
        checkDays(found.at("/byDay"), happening, days);
        checkHours(desk, found.at("/byHour"), happening, days.period());
        leadsFromEachBarToItsCalls(desk, found, days.period());
        leadsFromEachBarToItsAppointmentsAndCustomers(desk, found);
    }

    /** The clock of the stories stands at half past seven. */
    @ParameterizedTest
    @CsvSource({"2026-09-01, 2026-08-31T07:30", "2026-08-30, 2026-08-29T07:30"})
    void comparesDaysThatAreNotOverWithThoseBeforeUntilTheSameHour(LocalDate from, String until) {
        var random = new Random(from.getDayOfMonth());
        var cut = israel(until);
        var before = IsraelTime.dateOf(cut);
        var happening = Happening.random(random, from.minusDays(6), 9, before, 400);
        var clinic = stories.clinic();
        happening.takePlace(rows, clinic, random);
        var to = LocalDate.parse("2026-09-02");
        var found = Desk.owner(port, clinic.id()).get("/analytics?from=" + from + "&to=" + to);
        var days = new Days(from, to);
        var reach = new Reach(days.before().period(), IsraelTime.day(before).start(), cut);
        assertThat(found.at("/beforeUntil").asString()).isEqualTo(cut.toString());
        checkFigures(found.at("/now"), happening, Reach.all(days.period()), clinic);
        checkFigures(found.at("/then"), happening, reach, clinic);
        var later = new Period(cut, IsraelTime.day(before).end());
        assertThat(happening.calls()).anyMatch(call -> in(later, call.at()));
        assertThat(happening.visits())
                .anyMatch(visit -> in(later, visit.at()) && visit.status().equals("NO_SHOW"));
    }

    private static void checkFigures(JsonNode figures, Happening happening, Reach reach, Business clinic) {
        var period = reach.past();
        var calls =
                happening.calls().stream().filter(call -> in(period, call.at())).toList();
        for (var fate : Fate.values()) {
            assertThat(figures.at("/calls/" + fate).asInt())
                    .as(fate.name())
                    .isEqualTo(count(calls, call -> call.fate() == fate));
        }
        for (var loss : Loss.values()) {
            assertThat(figures.at("/losses/" + loss).asInt())
                    .as(loss.name())
                    .isEqualTo(count(calls, call -> call.loss() == loss));
        }
        checkPace(
                figures.path("ringing"),
                calls.stream().map(Happening.Call::rang).filter(Objects::nonNull));
        checkPace(
                figures.path("firstAnswer"),
                calls.stream().flatMap(call -> call.waits().stream().limit(1)));
        checkPace(figures.path("answers"), calls.stream().flatMap(call -> call.waits().stream()));
        var visits = figures.path("visits");
        for (var decided : List.of("booked", "moved", "cancelled")) {
            assertThat(visits.path(decided).asInt())
                    .isEqualTo(count(
                            happening.decisions(),
                            one -> one.outcome().equalsIgnoreCase(decided) && in(period, one.at())));
        }
        var held = happening.visits().stream()
                .filter(visit ->
                        in(reach.whole(), visit.at()) && !visit.status().equals("CANCELLED"))
                .toList();
        var past = held.stream().filter(visit -> in(period, visit.at())).toList();
        assertThat(visits.path("planned").asInt()).isEqualTo(held.size());
        assertThat(visits.path("arrived").asInt())
                .isEqualTo(count(past, visit -> visit.status().equals("ARRIVED")));
        assertThat(visits.path("noShows").asInt())
                .isEqualTo(count(past, visit -> visit.status().equals("NO_SHOW")));
        assertThat(clinic.services().get(1).price()).isNull();
        assertThat(visits.at("/value/agorot").asLong())
                .isEqualTo(18_000L
                        * count(
                                held,
                                visit -> visit.service() == 0 && !visit.status().equals("NO_SHOW")));
        assertThat(figures.path("newCustomers").asInt()).isEqualTo(count(happening.customers(), at -> in(period, at)));
    }

    private static void checkPace(JsonNode pace, Stream<Integer> waits) {
        var sorted = waits.map(wait -> (wait + 49) / 50 * 50).sorted().toList();
        assertThat(pace.path("count").asInt()).isEqualTo(sorted.size());
        assertThat(pace.path("median").asInt()).isEqualTo(sorted.get((sorted.size() + 1) / 2 - 1));
        assertThat(pace.path("p95").asInt()).isEqualTo(sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1));
    }

    private static void checkDays(JsonNode byDay, Happening happening, Days days) {
        assertThat(byDay.size())
                .isEqualTo((int) days.from().datesUntil(days.to()).count());
        for (var day : byDay) {
            var date = LocalDate.parse(day.path("date").asString());
            Predicate<Instant> on = at -> IsraelTime.dateOf(at).equals(date);
            assertThat(sum(day.path("calls"))).isEqualTo(count(happening.calls(), call -> on.test(call.at())));
            assertThat(day.path("booked").asInt())
                    .isEqualTo(
                            count(happening.decisions(), one -> one.outcome().equals("BOOKED") && on.test(one.at())));
            assertThat(day.path("noShows").asInt())
                    .isEqualTo(count(
                            happening.visits(), visit -> visit.status().equals("NO_SHOW") && on.test(visit.at())));
            assertThat(day.path("newCustomers").asInt()).isEqualTo(count(happening.customers(), on));
        }
    }

    private static void checkHours(Desk desk, JsonNode byHour, Happening happening, Period period) {
        Function<Happening.Call, String> hour =
                call -> call.shown().getDayOfWeek() + " " + call.shown().getHour();
        var expected = happening.calls().stream()
                .filter(call -> in(period, call.at()))
                .collect(Collectors.groupingBy(hour, TreeMap::new, Collectors.summingInt(call -> 1)));
        var found = new TreeMap<String, Integer>();
        byHour.forEach(one -> found.put(
                one.path("weekday").asString() + " " + one.path("hour").asInt(),
                one.path("calls").asInt()));
        assertThat(found).isEqualTo(expected);
        var busiest = byHour.get(0);
        assertThat(calls(
                        desk,
                        period,
                        "&weekday=" + busiest.path("weekday").asString() + "&hour="
                                + busiest.path("hour").asInt()))
                .isEqualTo(busiest.path("calls").asInt());
    }

    private static void leadsFromEachBarToItsCalls(Desk desk, Desk.Answer found, Period period) {
        for (var fate : Fate.values()) {
            assertThat(calls(desk, period, "&fate=" + fate))
                    .isEqualTo(found.at("/now/calls/" + fate).asInt());
        }
        for (var loss : Loss.values()) {
            assertThat(calls(desk, period, "&loss=" + loss))
                    .isEqualTo(found.at("/now/losses/" + loss).asInt());
        }
        for (var day : found.at("/byDay")) {
            var itself = new Period(
                    Instant.parse(day.path("startsAt").asString()),
                    Instant.parse(day.path("endsAt").asString()));
            assertThat(calls(desk, itself, "")).isEqualTo(sum(day.path("calls")));
            assertThat(calls(desk, itself, "&fate=MISSED"))
                    .isEqualTo(day.at("/calls/MISSED").asInt());
        }
    }

    private static void leadsFromEachBarToItsAppointmentsAndCustomers(Desk desk, Desk.Answer found) {
        for (var day : found.at("/byDay")) {
            var window = "from=" + day.path("startsAt").asString() + "&to="
                    + day.path("endsAt").asString();
            for (var outcome : List.of("booked", "cancelled")) {
                assertThat(items(
                                desk,
                                "/appointments/decisions?outcome=" + outcome.toUpperCase(Locale.ROOT) + "&" + window))
                        .isEqualTo(day.path(outcome).asInt());
            }
            assertThat(items(desk, "/appointments?status=NO_SHOW&" + window))
                    .isEqualTo(day.path("noShows").asInt());
            assertThat(items(desk, "/appointments?" + window) - items(desk, "/appointments?status=CANCELLED&" + window))
                    .isEqualTo(day.path("planned").asInt());
            assertThat(items(
                            desk,
                            "/customers?" + window.replace("from", "knownFrom").replace("to=", "knownTo=")))
                    .isEqualTo(day.path("newCustomers").asInt());
        }
    }

    @Test
    void sumsUpTheBusinessesOfAnOwnerAndShowsThoseOfOthersToNobodyButAdministrators() {
        var random = new Random(7);
        var day = LocalDate.parse("2024-05-05");
        var owned = List.of(stories.clinic(), stories.clinic());
        var foreign = stories.clinic();
        for (var clinic : List.of(owned.getFirst(), owned.getLast(), foreign)) {
            Happening.random(random, day, 3, day, 40).takePlace(rows, clinic, random);
        }
        var query = "/analytics?from=" + day + "&to=" + day.plusDays(3);
        var sum = owned.stream()
                .mapToInt(clinic -> sum(Desk.owner(port, clinic.id()).get(query).at("/now/calls")))
                .sum();
        var together = send(owned, query);
        assertThat(sum(together.at("/now/calls"))).isEqualTo(sum).isPositive();
        assertThat(together.at("/businesses").size()).isEqualTo(2);
        assertThat(together.body().toString()).doesNotContain(foreign.id().toString());
        var shares = 0;
        for (var share : together.at("/businesses")) {
            shares += share.path("calls").asInt();
        }
        assertThat(shares).isEqualTo(sum);
        assertThat(sum(new Desk(port, Role.ADMIN, "*").get("/" + query).at("/now/calls")))
                .isEqualTo(sum + sum(Desk.owner(port, foreign.id()).get(query).at("/now/calls")));
        leadsFromEachBarToTheBusinessesInIt(owned, together, query.substring(query.indexOf('?') + 1));
    }

    /** What the parts say of each business is what its own numbers say, whose bars lead to lists of as many. */
    private void leadsFromEachBarToTheBusinessesInIt(List<Business> owned, Desk.Answer together, String days) {
        var alone = owned.stream()
                .map(clinic -> Desk.owner(port, clinic.id()).get("/analytics?" + days))
                .toList();
        var bars = new TreeMap<String, String>();
        for (var fate : Fate.values()) {
            bars.put("CALLS&fate=" + fate, "/now/calls/" + fate);
        }
        for (var loss : Loss.values()) {
            bars.put("CALLS&loss=" + loss, "/now/losses/" + loss);
        }
        bars.put("BOOKED", "/now/visits/booked");
        bars.put("CANCELLED", "/now/visits/cancelled");
        bars.put("NO_SHOWS", "/now/visits/noShows");
        bars.put("CUSTOMERS", "/now/newCustomers");
        bars.put("LEADS&status=OPEN", "/now/leads/open");
        bars.forEach((bar, figure) -> {
            var parts = parts(owned, "of=" + bar + "&" + days);
            for (var i = 0; i < owned.size(); i++) {
                assertThat(parts.getOrDefault(owned.get(i).id().toString(), 0))
                        .as(bar)
                        .isEqualTo(alone.get(i).at(figure).asInt());
            }
            assertThat(parts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(together.at(figure).asInt());
        });
        var busiest = together.at("/byHour/0");
        var atThatHour = parts(
                owned,
                "of=CALLS&weekday=" + busiest.path("weekday").asString() + "&hour="
                        + busiest.path("hour").asInt() + "&" + days);
        assertThat(atThatHour.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(busiest.path("calls").asInt())
                .isPositive();
        for (var wrong : List.of(
                "of=CALLS&fate=BOOKED&loss=BUSY",
                "of=LEADS&hour=3",
                "of=CALLS&fate=BOOKED&hour=3",
                "of=CALLS&loss=BUSY&hour=3",
                "of=BOOKED&status=WON",
                "of=ALL")) {
            assertThat(send(owned, "/analytics/parts?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    private TreeMap<String, Integer> parts(List<Business> owned, String query) {
        var found = new TreeMap<String, Integer>();
        send(owned, "/analytics/parts?" + query)
                .at("/items")
                .forEach(part ->
                        found.put(part.path("id").asString(), part.path("count").asInt()));
        return found;
    }

    private Desk.Answer send(List<Business> owned, String path) {
        return Desk.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token(owned)));
    }

    @Test
    void addsUpWhatARawCountCountsHoweverRowsChangeAndAreFolded() {
        var random = new Random(9);
        var clinic = stories.clinic();
        var day = LocalDate.parse("2024-03-29");
        Happening.random(random, day, 3, day, 60).takePlace(rows, clinic, random);
        assertThat(tally(clinic)).isEqualTo(counted(clinic)).isNotEmpty();
        var business = clinic.id().value();
        for (var change : List.of(
                "update phone_call set outcome = 'BOOKED', started_at = started_at + interval '7 hours' where business_id = ? and mod(hashtext(id::text), 3) = 0",
                "update phone_call set answered_after_millis = coalesce(answered_after_millis + 700, 0) where business_id = ? and mod(hashtext(id::text), 3) = 1",
                "update appointment set status = 'NO_SHOW' where business_id = ? and status = 'BOOKED' and mod(hashtext(id::text), 2) = 0",
                "delete from utterance where business_id = ? and mod(hashtext(call_id::text || sequence), 3) = 0",
                "update customer set erased_at = now() where business_id = ? and mod(hashtext(id::text), 3) = 0",
                "delete from phone_call where business_id = ? and mod(hashtext(id::text), 5) = 0",
                "delete from appointment_decision where business_id = ? and mod(hashtext(request_id::text), 5) = 0",
                "delete from appointment where business_id = ? and mod(hashtext(id::text), 5) = 0")) {
            rows.inAll(() -> rows.jdbc().sql(change).params(business).update());
            assertThat(tally(clinic)).as(change).isEqualTo(counted(clinic));
            folding.fold();
            assertThat(tally(clinic)).as("folded after " + change).isEqualTo(counted(clinic));
        }
    }

    private List<String> tally(Business clinic) {
        return rows.list(
                "select at || ' ' || what || ' ' || name || ' ' || sum(amount) from tally where business_id = ? group by at, what, name having sum(amount) <> 0 order by 1",
                clinic.id().value());
    }

    private List<String> counted(Business clinic) {
        return rows.list(
                "select at || ' ' || what || ' ' || name || ' ' || count(*) from counted where business_id = ? group by at, what, name order by 1",
                clinic.id().value());
    }

    @Test
    void followsLeadsFromWhenTheyWereOpened() {
        var clinic = stories.clinic();
        var business = clinic.id().value();
        rows.inAll(() -> {
            rows.jdbc()
                    .sql(
                            "insert into customer (business_id, id, changed_at, created_at, last_seen_at) values (?, gen_random_uuid(), now(), now(), now())")
                    .params(business)
                    .update();
            rows.jdbc()
                    .sql(
                            "insert into lead_stage (business_id, id, name, place) values (?, gen_random_uuid(), 'new', 1)")
                    .params(business)
                    .update();
            for (var lead : List.of(
                    "2026-05-01T20:59:59Z OPEN",
                    "2026-05-01T21:00:00Z OPEN",
                    "2026-05-02T12:00:00Z WON",
                    "2026-05-02T20:59:59Z LOST",
                    "2026-05-02T21:00:00Z WON")) {
                var parts = lead.split(" ");
                rows.jdbc()
                        .sql("""
                        insert into lead (business_id, id, customer_id, matter, matter_key, stage_id, position, status, source, value_agorot, opened_at, stage_since, closed_at)
                        select c.business_id, gen_random_uuid(), c.id, 'm', ?, s.id, 1, ?, 'DESK', 700, ?::timestamptz, now(), case ? when 'OPEN' then null else now() end
                        from customer c join lead_stage s using (business_id) where c.business_id = ? limit 1""")
                        .params(lead, parts[1], parts[0], parts[1], business)
                        .update();
            }
            return true;
        });
        assertThat(Desk.owner(port, clinic.id())
                        .get("/analytics?from=2026-05-02&to=2026-05-03")
                        .at("/now/leads")
                        .toString())
                .isEqualTo(
                        "{\"opened\":3,\"open\":1,\"won\":1,\"lost\":1,\"untraced\":0,\"value\":{\"agorot\":700},\"stages\":[{\"id\":\""
                                + rows.list("select id from lead_stage where business_id = ?", business)
                                        .getFirst()
                                + "\",\"name\":\"new\",\"reached\":3,\"left\":0,\"open\":1,\"won\":1,\"lost\":1}]}");
    }

    @Test
    void forgetsHowLongAnErasedCallTook() {
        var random = new Random(8);
        var clinic = stories.clinic();
        var day = LocalDate.parse("2024-06-05");
        Happening.random(random, day, 3, day, 20).takePlace(rows, clinic, random);
        assertThat(pace(clinic)).isNotEmpty();
        rows.inAll(() -> rows.jdbc()
                .sql("delete from utterance where business_id = ?")
                .params(clinic.id().value())
                .update());
        assertThat(pace(clinic)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2027-01-01",
                "?to=+999999999-12-31",
                "?from=2026-01-02&to=2026-01-02",
                "?from=2020-01-01&to=2026-01-01",
                "?from=1&to=2"
            })
    void refusesWhatIsNoPeriod(String query) {
        var clinic = stories.clinic();
        assertThat(Desk.owner(port, clinic.id()).get("/analytics" + query).problem())
                .isEqualTo("invalid");
    }

    @Test
    void isForThoseWhoRunTheBusiness() {
        var clinic = stories.clinic();
        var desk = Desk.owner(port, clinic.id());
        for (var path : List.of("/analytics", "//analytics")) {
            var asked = path + "?from=2026-01-01&to=2026-01-02";
            assertThat(desk.as(Role.AGENT).get(asked).problem()).isEqualTo("forbidden");
            assertThat(desk.as(Role.SERVICE).get(asked).problem()).isEqualTo("forbidden");
            assertThat(desk.as(Role.ADMIN).get(asked).status()).isEqualTo(200);
        }
        assertThat(desk.ofAnother()
                        .get("//businesses/" + clinic.id() + "/analytics?from=2026-01-01&to=2026-01-02")
                        .problem())
                .isEqualTo("not-found");
    }

    private static String token(List<Business> businesses) {
        var ids = businesses.stream().map(business -> business.id().toString()).toArray(String[]::new);
        return TestKeys.token("gateway-service", "crm-service", Role.OWNER, ids);
    }

    private List<String> pace(Business clinic) {
        return rows.list(
                "select call_id from call_pace where business_id = ?",
                clinic.id().value());
    }

    private static int calls(Desk desk, Period period, String filters) {
        return items(desk, "/calls?from=" + period.start() + "&to=" + period.end() + filters);
    }

    private static int items(Desk desk, String list) {
        var ids = new HashSet<String>();
        var count = 0;
        var cursor = "";
        do {
            var page = desk.get(list + "&limit=40" + cursor);
            assertThat(page.status()).as(list).isEqualTo(200);
            count += page.at("/items").size();
            page.at("/items").forEach(item -> ids.add(item.path("id").asString()));
            cursor = page.at("/next").isNull()
                    ? ""
                    : "&cursor=" + page.at("/next").asString();
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(count);
        return count;
    }

    private static boolean in(Period period, Instant at) {
        return !at.isBefore(period.start()) && at.isBefore(period.end());
    }

    private static int sum(JsonNode counts) {
        var sum = 0;
        for (var count : counts) {
            sum += count.asInt();
        }
        return sum;
    }

    private static <T> int count(List<T> all, Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }
}
