package io.moked.sandbox.bench;

import io.moked.sandbox.world.Crowd;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.Steps;
import io.moked.sandbox.world.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists, search and the dashboard of a business with a long history, one request after another. */
final class DeskSpeed {

    private static final String BUSINESS = "0c11a1c0-0001-4000-8000-000000000001";
    private static final String ROOT = "/api/v1/businesses/" + BUSINESS;
    private static final Crowd CROWD = new Crowd(UUID.fromString(BUSINESS), 50_000, 500_000);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jerusalem"));
    private static final int WARM_UP = 60;
    private static final int MEASURED = 300;
    private static final List<String> TYPED =
            List.of("כהן", "דנה לוי", "אוריט", "פרידמן", "שפרה", "בן דויד", "מזרחי יוסי");

    private final World world;

    DeskSpeed(World world) {
        this.world = world;
    }

    /** What is asked, of a number that counts the requests. */
    private interface Question {

        String path(int number);
    }

    String measure(Steps steps) throws Exception {
        steps.step(
                "50,000 customers with 500,000 entries",
                () -> CROWD.moveInto(world.database(Service.CRM).url()));
        steps.step(
                "200,000 calls, 100,000 appointments and 20,000 leads of a year",
                () -> CROWD.liveAYear(world.database(Service.CRM).url(), 200_000, 100_000, 20_000));
        var client = DeskClient.loggedIn(world.settings().ports().url(Service.GATEWAY), world.firstLogin());
        var customers = ids(client);
        var pages = cursors(client);
        var rows = new LinkedHashMap<String, Latencies>();
        for (var question : questions(customers, pages, firstStage(client)).entrySet()) {
            rows.put(question.getKey(), steps.step(question.getKey(), () -> run(client, question.getValue())));
        }
        return report(run(client, number -> ROOT + "/customers/" + customers.get(number % customers.size())), rows);
    }

    private static Map<String, Question> questions(List<String> customers, List<String> pages, String stage) {
        var questions = new LinkedHashMap<String, Question>();
        questions.put("customers, newest first", number -> ROOT + "/customers?sort=-lastSeenAt");
        questions.put(
                "customers by name, a later page",
                number -> ROOT + "/customers?sort=name&cursor=" + encoded(pages.get(number % pages.size())));
        questions.put(
                "search by name, also mistyped",
                number -> ROOT + "/customers?q=" + encoded(TYPED.get(number % TYPED.size())));
        questions.put("search by part of a number", number -> ROOT + "/customers?q=" + (20000 + number * 97 % 50_000));
        questions.put(
                "a customer's timeline",
                number -> ROOT + "/customers/" + customers.get(number % customers.size()) + "/timeline");
        questions.put("calls, newest first", number -> ROOT + "/calls");
        questions.put("calls, longest first", number -> ROOT + "/calls?sort=-durationSeconds");
        questions.put("calls of one outcome", number -> ROOT + "/calls?outcome=MESSAGE_TAKEN");
        questions.put("appointments, latest first", number -> ROOT + "/appointments");
        questions.put("leads, newest first", number -> ROOT + "/leads");
        questions.put("a stage on the board of leads", number -> ROOT + "/leads?status=OPEN&stage=" + stage);
        questions.put("tasks, next first", number -> ROOT + "/tasks?due=OVERDUE");
        questions.put(
                "search over everything", number -> ROOT + "/search?q=" + encoded(TYPED.get(number % TYPED.size())));
        questions.put("dashboard", number -> ROOT + "/dashboard");
        questions.put(
                "analytics of a year",
                number -> ROOT + "/analytics?from=" + TODAY.minusDays(364) + "&to=" + TODAY.plusDays(1));
        questions.put("analytics of 30 days", number -> ROOT + "/analytics");
        questions.put("a week of the calendar", number -> {
            var from = TODAY.minusDays(7L * (1 + number % 40));
            return ROOT + "/calendar?from=" + from + "&to=" + from.plusDays(7);
        });
        return questions;
    }

    private static Latencies run(DeskClient client, Question question) throws Exception {
        for (int number = 0; number < WARM_UP; number++) {
            client.get(question.path(number));
        }
        var took = new ArrayList<Duration>();
        for (int number = 0; number < MEASURED; number++) {
            var path = question.path(WARM_UP + number);
            var begin = System.nanoTime();
            client.get(path);
            took.add(Duration.ofNanos(System.nanoTime() - begin));
        }
        return Latencies.of(took);
    }

    private static List<String> ids(DeskClient client) throws Exception {
        var ids = new ArrayList<String>();
        client.get(ROOT + "/customers?limit=200")
                .path("items")
                .forEach(customer -> ids.add(customer.path("id").stringValue()));
        return ids;
    }

    private static String firstStage(DeskClient client) throws Exception {
        return client.get(ROOT + "/lead-stages").at("/items/0/id").stringValue();
    }

    private static List<String> cursors(DeskClient client) throws Exception {
        var cursors = new ArrayList<String>();
        var path = ROOT + "/customers?sort=name&limit=200";
        for (int page = 0; page < 20; page++) {
            var next = client.get(cursors.isEmpty() ? path : path + "&cursor=" + encoded(cursors.getLast()))
                    .path("next")
                    .stringValue();
            cursors.add(next);
        }
        return cursors;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String report(Latencies floor, Map<String, Latencies> rows) {
        return """
                The desk of a business with 50,000 customers, 500,000 entries on their timelines and 150,000 calls (`./moked seed`), and
                besides a year of 200,000 calls, 100,000 appointments and 20,000 leads, through the
                gateway: session, a token of its own, crm-service, PostgreSQL. One request after another, %d of each kind after %d that
                count for nothing; pages of 50. The floor is one customer, by the same way, measured last. The goals are a p95 of 100 ms for lists and
                search, 300 ms for the dashboard, 500 ms for analytics of a year
                and 150 ms for a week of the calendar.

                | milliseconds | p50 | p95 | p99 | max | p50 ÷ floor |
                |---|---|---|---|---|---|
                %s
                | floor | %s | 1.0× |

                %s
                """.formatted(
                        MEASURED,
                        WARM_UP,
                        rows.entrySet().stream()
                                .map(row -> "| %s | %s | %.1f× |"
                                        .formatted(
                                                row.getKey(),
                                                row.getValue().cells(),
                                                row.getValue().millis(0.5) / floor.millis(0.5)))
                                .collect(Collectors.joining("\n")),
                        floor.cells(),
                        Machine.line("client, services, PostgreSQL and Kafka share them"));
    }
}
