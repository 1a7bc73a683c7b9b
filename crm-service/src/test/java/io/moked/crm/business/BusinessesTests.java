package io.moked.crm.business;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.testing.TestKeys;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.StoryClock;
import io.moked.crm.World;
import io.moked.crm.calendar.Period;
import io.moked.crm.calendar.Timetable;
import io.moked.events.PhoneNumber;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.events.business.BusinessChanged;
import io.moked.events.business.BusinessChanged.Opening;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@CrmTest
class BusinessesTests {

    @Autowired
    BusinessStories stories;

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    @Autowired
    Businesses businesses;

    private Business clinic;
    private Desk owner;
    private Desk admin;

    @BeforeEach
    void openClinic() {
        clinic = stories.clinic();
        owner = Desk.owner(port, clinic.id());
        admin = new Desk(port, Role.ADMIN, "*");
    }

    @Test
    void isReadAndWrittenInTheSameFormAndNothingChangesByThat() {
        var seen = owner.get("");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.etag()).isEqualTo("\"1\"");
        assertThat(seen.at("/services/0/price/agorot").asInt()).isEqualTo(18000);
        assertThat(seen.at("/openingHours/0/opens").asString()).isEqualTo("08:00");
        var written = owner.change("PUT", "", seen.etag(), seen.body().toString());
        assertThat(written.status()).isEqualTo(200);
        assertThat(written.etag()).isEqualTo("\"1\"");
        assertThat(written.body()).isEqualTo(seen.body());
    }

    @Test
    void showsItsSettingsToWhoRunsItAndWhatIsNeededToWhoWorksThere() {
        var agent = owner.as(Role.AGENT);
        assertThat(agent.get("").status()).isEqualTo(403);
        var seen = agent.get("/workplace");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().propertyNames())
                .containsExactlyInAnyOrder("id", "name", "agent", "services", "staff", "resources", "openingHours");
        assertThat(seen.at("/agent").propertyNames()).containsExactlyInAnyOrder("name", "gender");
        assertThat(seen.at("/staff/0/name").asString()).isEqualTo("דוקטור מיכל לוין");
        assertThat(seen.at("/openingHours/0/opens").asString()).isEqualTo("08:00");
        assertThat(agent.ofAnother().get("/workplace").status()).isEqualTo(404);
    }

    @Test
    void tellsAllOfAChangeToWhoeverHoldsItsCalls() {
        var form = (ObjectNode) owner.get("").body();
        form.put("greeting", "שלום, הגעתם למרפאה.").put("handoffPhone", "052-300-1009");
        form.putObject("recording").put("enabled", false).put("retentionDays", 7);
        form.putObject("quietHours").put("from", "21:00").put("to", "08:00");
        form.putArray("exceptions")
                .addObject()
                .put("date", "2026-12-31")
                .put("closed", true)
                .put("note", "השתלמות");
        ((ObjectNode) form.at("/services/0")).put("bufferMinutes", 10);
        var changed = owner.change("PUT", "", "\"1\"", form.toString());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        eventually(() -> assertThat(told()).hasSize(2));
        var told = told().getLast();
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.greeting()).isEqualTo("שלום, הגעתם למרפאה.");
        assertThat(told.handoffPhone()).isEqualTo(new PhoneNumber("+972523001009"));
        assertThat(told.recording()).isEqualTo(new BusinessChanged.Recording(false, 7));
        assertThat(told.specialDays()).hasSize(1);
        assertThat(told.keeps()).containsExactly(BusinessChanged.Rest.values());
        assertThat(told.quietHours()).isNotNull();
    }

    @Test
    void takesWhatWasWrittenBeforeThereWereResources() {
        var form = (ObjectNode) owner.get("").body();
        form.remove("resources");
        form.path("services").forEach(service -> ((ObjectNode) service).remove("resources"));
        form.put("greeting", "שלום.");
        assertThat(owner.change("PUT", "", "\"1\"", form.toString()).status()).isEqualTo(200);
    }

    @Test
    void booksNothingInABreakAndTellsTheHoursRoundIt() {
        var form = (ObjectNode) owner.get("").body();
        form.putArray("breaks").addObject().put("from", "12:00").put("to", "13:00");
        var changed = owner.change("PUT", "", "\"1\"", form.toString());
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/breaks/0/from").asString()).isEqualTo("12:00");
        assertThat(changed.body().path("openingHours")).isEqualTo(form.path("openingHours"));
        assertThat(owner.change("PUT", "", "\"2\"", changed.body().toString()).etag())
                .isEqualTo("\"2\"");
        eventually(() -> assertThat(told()).hasSize(2));
        assertThat(told().getLast().openingHours())
                .filteredOn(opening -> opening.day() == DayOfWeek.WEDNESDAY || opening.day() == DayOfWeek.FRIDAY)
                .containsExactly(
                        new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                        new Opening(DayOfWeek.WEDNESDAY, LocalTime.of(13, 0), LocalTime.of(19, 0)),
                        new Opening(DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)));
        var timetable = new Timetable(kept().workplace(), NOW);
        for (var start : List.of("2026-09-02T11:45", "2026-09-02T12:00", "2026-09-02T12:45")) {
            assertThat(timetable.refusal(Period.from(StoryClock.israel(start), Duration.ofMinutes(30))))
                    .as(start)
                    .hasValueSatisfying(why -> assertThat(why.reason()).isEqualTo(Reason.OUTSIDE_HOURS));
        }
        for (var start : List.of("2026-09-02T11:30", "2026-09-02T13:00")) {
            assertThat(timetable.refusal(Period.from(StoryClock.israel(start), Duration.ofMinutes(30))))
                    .as(start)
                    .isEmpty();
        }
    }

    private Business kept() {
        return Tenancy.as(clinic.id(), () -> rows.transaction().execute(status -> businesses.find(clinic.id())))
                .orElseThrow();
    }

    @Test
    void refusesWhoHasNotSeenTheNewestState() {
        var form = (ObjectNode) owner.get("").body();
        assertThat(owner.change(
                                "PUT",
                                "",
                                "\"1\"",
                                form.put("name", "מרפאה אחרת").toString())
                        .status())
                .isEqualTo(200);
        var stale = owner.change(
                "PUT", "", "\"1\"", form.put("name", "מרפאה שלישית").toString());
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(owner.change("PUT", "", null, form.toString()).status()).isEqualTo(428);
        assertThat(owner.get("").at("/name").asString()).isEqualTo("מרפאה אחרת");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | null | name | field.missing",
                "name | \" \" | name | field.missing",
                "numbers | [] | numbers | field.missing",
                "numbers | [\"+97237009001\",\"03-7009001\"] | numbers[1] | field.duplicate",
                "numbers | [\"1-800\"] | numbers[0] | phone.invalid",
                "handoffPhone | \"12\" | handoffPhone | phone.invalid",
                "agent | null | agent | field.missing",
                "agent | {\"name\":\"נועה\",\"gender\":\"F\",\"voice\":\"v\"} | agent.gender | field.invalid",
                "agent | {\"name\":\"נועה\",\"gender\":\"FEMININE\",\"voice\":\"v\",\"model\":\"a b\"} | agent.model | field.invalid",
                "facts | [{\"about\":\"חניה\"}] | facts[0].text | field.missing",
                "services | [{\"name\":\"בדיקה\",\"durationMinutes\":0}] | services[0].durationMinutes | field.invalid",
                "services | [{\"name\":\"א\",\"durationMinutes\":9,\"bufferMinutes\":-1}] | services[0].bufferMinutes | field.invalid",
                "services | [{\"name\":\"א\",\"durationMinutes\":9,\"price\":{\"agorot\":-1}}] | services[0].price.agorot | field.invalid",
                "services | [{\"id\":\"1\",\"name\":\"א\",\"durationMinutes\":9}] | services[0].id | field.invalid",
                "services | [] | staff[0].services[0] | service.unknown",
                "services | [{\"name\":\"א\",\"durationMinutes\":9,\"resources\":[\"חדר\"]}] | services[0].resources[0] | resource.unknown",
                "resources | [{\"name\":\" \"}] | resources[0].name | field.missing",
                "resources | [{\"name\":\"א\"},{\"name\":\"א\"}] | resources[1] | field.duplicate",
                "openingHours | [{\"day\":\"SUNDAY\",\"opens\":\"09:00\",\"closes\":\"08:00\"}] | openingHours[0] | hours.order",
                "openingHours | [{\"day\":\"SUNDAY\",\"opens\":\"nine\",\"closes\":\"10:00\"}] | openingHours[0].opens | field.invalid",
                "exceptions | [{\"date\":\"soon\",\"closed\":true}] | exceptions[0].date | field.invalid",
                "exceptions | [{\"date\":\"2026-12-31\",\"closed\":true,\"opens\":\"09:00\"}] | exceptions[0] | hours.closed",
                "exceptions | [{\"date\":\"2026-12-31\",\"closed\":true},{\"date\":\"2026-12-31\",\"closed\":true}] | exceptions[1] | hours.overlap",
                "breaks | [{\"from\":\"13:00\",\"to\":\"12:00\"}] | breaks[0] | hours.order",
                "keeps | [\"PURIM\"] | keeps[0] | field.invalid",
                "voiceMode | \"SLOW\" | voiceMode | field.invalid",
                "voiceMode | \"LIVE\" | voiceMode | field.invalid",
                "monthsAhead | 99 | monthsAhead | field.invalid",
                "recording | {\"enabled\":true,\"retentionDays\":0} | recording.retentionDays | field.invalid",
                "quietHours | {\"from\":\"08:00\",\"to\":\"08:00\"} | quietHours | hours.order",
                "profile | {\"email\":\"nobody\"} | profile.email | email.invalid",
                "profile | {\"website\":\"javascript:alert(1)\"} | profile.website | website.invalid",
                "prices | 1 | prices | field.unknown",
                "staff | \"all\" | staff | field.malformed",
                "staff | [{\"name\":\"א\",\"account\":\"me\"}] | staff[0].account | field.invalid",
                "staff | [{\"name\":\"א\",\"account\":\"5eed0000-0000-4000-8000-000000000001\"},"
                        + "{\"name\":\"ב\",\"account\":\"5eed0000-0000-4000-8000-000000000001\"}]"
                        + " | staff[1].account | staff.account-taken",
            })
    void saysWhatIsWrongAndWhere(String field, String value, String where, String code) {
        var form = (ObjectNode) owner.get("").body();
        form.set(field, JsonMapper.shared().readTree(value));
        var refused = owner.change("PUT", "", "\"1\"", form.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors").toString())
                .contains("{\"field\":\"" + where + "\",\"code\":\"" + code + "\"}");
        assertThat(owner.get("").etag()).isEqualTo("\"1\"");
    }

    @Test
    void doesNotGetANumberThatAnotherBusinessHas() {
        var other = stories.clinic();
        var form = (ObjectNode) owner.get("").body();
        ((ArrayNode) form.get("numbers")).add(other.numbers().getFirst().e164());
        var refused = owner.as(Role.ADMIN).change("PUT", "", "\"1\"", form.toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("conflict");
        assertThat(refused.at("/errors/0").toString())
                .isEqualTo("{\"field\":\"numbers[1]\",\"code\":\"number.taken\"}");
        assertThat(refused.body().toString()).doesNotContain(other.id().toString(), other.name());
        assertThat(owner.get("").etag()).isEqualTo("\"1\"");
    }

    @Test
    void getsNoNumberFromItsOwnerWhoMayGiveOneUp() {
        var form = (ObjectNode) owner.get("").body();
        var kept = form.get("numbers").get(0).asString();
        var free = BusinessStories.anyNumber().e164();
        form.putArray("numbers").add(kept).add(free);
        var refused = owner.change("PUT", "", "\"1\"", form.toString());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0").toString())
                .isEqualTo("{\"field\":\"numbers\",\"code\":\"numbers.for-admin\"}");
        assertThat(owner.as(Role.ADMIN)
                        .change("PUT", "", "\"1\"", form.toString())
                        .status())
                .isEqualTo(200);
        form.putArray("numbers").add(kept);
        assertThat(owner.change("PUT", "", "\"2\"", form.toString()).status()).isEqualTo(200);
    }

    @Test
    void getsANumberAloneThoughManyWantItAtOnce() throws Exception {
        var number = BusinessStories.anyNumber();
        var wanting = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(one -> {
                    var desk = Desk.owner(port, stories.clinic().id()).as(Role.ADMIN);
                    var form = (ObjectNode) desk.get("").body();
                    form.putArray("numbers").add(number.e164());
                    return () ->
                            desk.change("PUT", "", "\"1\"", form.toString()).status();
                })
                .toList();
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one : threads.invokeAll(wanting)) {
                statuses.add(one.get());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    @Test
    void isThereForItsOwnPeopleOnly() {
        var form = owner.get("").body().toString();
        assertThat(owner.ofAnother().get("").problem()).isEqualTo("not-found");
        assertThat(owner.ofAnother().change("PUT", "", "\"1\"", form).problem()).isEqualTo("not-found");
        assertThat(owner.ofAnother().get("//businesses/" + clinic.id()).problem())
                .isEqualTo("not-found");
        assertThat(owner.as(Role.AGENT).change("PUT", "", "\"1\"", form).problem())
                .isEqualTo("forbidden");
        assertThat(owner.as(Role.SERVICE).get("").problem()).isEqualTo("forbidden");
        assertThat(owner.post("//businesses", opening("clinic", "+97231110000")).problem())
                .isEqualTo("forbidden");
    }

    @Test
    void listsTheBusinessesOfTheAsker() {
        var other = stories.clinic();
        stories.clinic();
        var both = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/businesses?limit=1"))
                .header(
                        "Authorization",
                        "Bearer "
                                + TestKeys.token(
                                        "gateway-service",
                                        "crm-service",
                                        Role.OWNER,
                                        clinic.id().toString(),
                                        other.id().toString()));
        var first = Desk.send(both);
        var second = Desk.send(both.uri(URI.create("http://localhost:" + port + "/api/v1/businesses?limit=1&cursor="
                + first.at("/next").asString())));
        assertThat(second.at("/next").isNull()).isTrue();
        assertThat(List.of(
                        first.at("/items/0/id").asString(),
                        second.at("/items/0/id").asString()))
                .containsExactlyInAnyOrder(clinic.id().toString(), other.id().toString());
        assertThat(first.at("/items/0/numbers").size()).isEqualTo(1);
        assertThat(admin.get("//businesses?limit=200").at("/items").size()).isGreaterThan(2);
    }

    @Test
    void offersAllTemplatesAsTheyWouldBegin() {
        var templates = owner.as(Role.AGENT).get("//business-templates");
        assertThat(templates.status()).isEqualTo(200);
        assertThat(templates.body().size()).isEqualTo(5);
        templates.body().forEach(template -> {
            assertThat(template.at("/business/services").size()).isGreaterThan(3);
            assertThat(template.at("/business/facts").size()).isGreaterThan(5);
            assertThat(template.at("/business/numbers").size()).isZero();
            assertThat(template.at("/business").has("id")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "salon", "garage", "lawyer", "plumber"})
    void opensFromATemplateAndHasFreeTimesAtOnce(String template) {
        var number = BusinessStories.anyNumber();
        var opened = admin.post("//businesses", opening(template, number.e164()));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.etag()).isEqualTo("\"1\"");
        assertThat(opened.at("/name").asString()).isEqualTo("העסק של דנה");
        assertThat(opened.at("/agent/name").asString()).isEqualTo("רון");
        assertThat(opened.at("/agent/gender").asString()).isEqualTo("MASCULINE");
        assertThat(opened.at("/agent/voice").asString()).isEqualTo("he-IL-Wavenet-B");
        var id = opened.at("/id").asString();
        assertThat(freeSlots(id, opened.at("/services/0/id").asString()).size()).isPositive();
        eventually(() -> assertThat(probe.seen(BusinessChanged.class))
                .anySatisfy(told -> assertThat(told.numbers()).containsExactly(number)));
        assertThat(rows.list("select changed_at_desk from business where id = ?", UUID.fromString(id)))
                .containsExactly("t");
    }

    @Test
    void opensOnceHoweverOftenItIsAskedUnderOneKey() {
        var body = opening("salon", BusinessStories.anyNumber().e164());
        var key = UUID.randomUUID().toString();
        var answers = IntStream.range(0, 2)
                .mapToObj(one -> Desk.send(admin.request("//businesses")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))))
                .toList();
        assertThat(answers).extracting(Desk.Answer::status).containsOnly(201);
        assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
    }

    @Test
    void saysAllThatIsMissingToOpen() {
        var refused = admin.post(
                "//businesses",
                "{\"template\":\"bakery\",\"number\":\"12\",\"openingHours\":[{\"day\":\"SUNDAY\",\"opens\":\"10:00\",\"closes\":\"09:00\"}]}");
        assertThat(refused.problem()).isEqualTo("invalid");
        assertThat(refused.at("/errors").toString())
                .contains(
                        "{\"field\":\"template\",\"code\":\"template.unknown\"}",
                        "{\"field\":\"name\",\"code\":\"field.missing\"}",
                        "{\"field\":\"number\",\"code\":\"phone.invalid\"}",
                        "{\"field\":\"agentName\",\"code\":\"field.missing\"}",
                        "{\"field\":\"openingHours[0]\",\"code\":\"hours.order\"}");
    }

    @Test
    void doesNotOpenWithANumberThatIsTaken() {
        var taken = admin.post(
                "//businesses", opening("garage", clinic.numbers().getFirst().e164()));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/errors/0").toString()).isEqualTo("{\"field\":\"number\",\"code\":\"number.taken\"}");
    }

    private static String opening(String template, String number) {
        return "{\"template\":\"" + template + "\",\"name\":\"העסק של דנה\",\"number\":\"" + number
                + "\",\"handoffPhone\":\"052-3001001\",\"agentName\":\"רון\",\"agentGender\":\"MASCULINE\"}";
    }

    private JsonNode freeSlots(String business, String service) {
        return Desk.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/internal/free-slots?business="
                                + business + "&service=" + service))
                        .header(
                                "Authorization",
                                "Bearer " + TestKeys.token("ai-service", "crm-service", Role.SERVICE, business)))
                .body();
    }

    private List<BusinessChanged> told() {
        return probe.seen(BusinessChanged.class).stream()
                .filter(changed -> changed.businessId().equals(clinic.id()))
                .toList();
    }
}
