package io.moked.sandbox.google.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.VendorServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoogleCalendarsTests {

    private static final Instant NINE = Instant.parse("2026-09-01T06:00:00Z");
    private static final GoogleClient CLIENT =
            new GoogleClient("client", "secret", "https://desk.test/google-calendar");
    private static final String DANA = "dana@clinic.test";

    private final BlockingQueue<Map<String, String>> pushes = new LinkedBlockingQueue<>();
    private final VendorServer server = VendorServer.start(0).on("POST", "/push", request -> {
        pushes.add(request.headers());
        return Reply.text(200, "");
    });
    private final HttpClient http = HttpClient.newHttpClient();
    private final GoogleCalendars google = GoogleCalendars.on(
            server,
            new Faults(),
            Clock.fixed(NINE, ZoneOffset.UTC),
            CLIENT,
            address -> address.replace("https://moked.test", server.url("")),
            3);
    private final GoogleCalendar dana = google.calendar(DANA);

    private record Answer(int status, JsonNode body) {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void takesACodeOnceAndARefreshTokenUntilItIsWithdrawn() throws Exception {
        var code = code();
        var granted = token("grant_type", "authorization_code", "code", code, "redirect_uri", CLIENT.redirectUri());
        assertThat(granted.status()).isEqualTo(200);
        var refresh = granted.body().get("refresh_token").asString();
        assertThat(token("grant_type", "authorization_code", "code", code, "redirect_uri", CLIENT.redirectUri())
                        .body()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
        assertThat(token("grant_type", "refresh_token", "refresh_token", refresh)
                        .body()
                        .has("access_token"))
                .isTrue();
        google.withdraw(DANA);
        assertThat(token("grant_type", "refresh_token", "refresh_token", refresh)
                        .body()
                        .get("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void listsInPagesAndThenOnlyWhatChanged() throws Exception {
        var bearer = bearer();
        var ids = dana.repeat("פילאטיס", NINE, NINE.plusSeconds(3600), 7, 7);
        var first = get(bearer, "/events?singleEvents=true").body();
        assertThat(first.get("items")).hasSize(3);
        assertThat(first.has("nextSyncToken")).isFalse();
        var second = get(
                bearer,
                "/events?singleEvents=true&pageToken="
                        + first.get("nextPageToken").asString());
        var third = get(
                bearer,
                "/events?singleEvents=true&pageToken="
                        + second.body().get("nextPageToken").asString());
        assertThat(third.body().get("items")).hasSize(1);
        var token = third.body().get("nextSyncToken").asString();
        dana.delete(ids.getFirst());
        var changes =
                get(bearer, "/events?singleEvents=true&syncToken=" + token).body();
        assertThat(changes.get("items")).hasSize(1);
        assertThat(changes.at("/items/0/status").asString()).isEqualTo("cancelled");
        assertThat(get(bearer, "/events?timeMin=2026-01-01T00:00:00Z&syncToken=" + token)
                        .status())
                .isEqualTo(400);
        dana.forgetSyncTokens();
        assertThat(get(bearer, "/events?singleEvents=true&syncToken=" + token).status())
                .isEqualTo(410);
    }

    @Test
    void listsOnALaterPageWhatChangesBetweenTwo() throws Exception {
        var bearer = bearer();
        var ids = dana.repeat("פילאטיס", NINE, NINE.plusSeconds(3600), 7, 7);
        var listed = new ArrayList<String>();
        var page = get(bearer, "/events?singleEvents=true").body();
        dana.move(ids.getFirst(), NINE.plusSeconds(60), NINE.plusSeconds(120));
        while (page.has("nextPageToken")) {
            page.get("items").forEach(event -> listed.add(event.get("id").asString()));
            page = get(
                            bearer,
                            "/events?singleEvents=true&pageToken="
                                    + page.get("nextPageToken").asString())
                    .body();
        }
        page.get("items").forEach(event -> listed.add(event.get("id").asString()));
        assertThat(listed).containsAll(ids);
        assertThat(listed.getLast()).isEqualTo(ids.getFirst());
    }

    @Test
    void refusesAnEtagThatIsOldAnIdThatIsTakenAndADeletionOfWhatIsDeleted() throws Exception {
        var bearer = bearer();
        var event = """
                {"id":"moked0001","start":{"dateTime":"2026-09-01T09:00:00+03:00"},
                 "end":{"dateTime":"2026-09-01T10:00:00+03:00"}}""";
        var inserted = send(bearer, "POST", "/events", event, null);
        assertThat(inserted.status()).isEqualTo(200);
        assertThat(send(bearer, "POST", "/events", event, null).status()).isEqualTo(409);
        dana.move("moked0001", NINE.plusSeconds(60), NINE.plusSeconds(120));
        var etag = inserted.body().get("etag").asString();
        assertThat(send(bearer, "PUT", "/events/moked0001", event, etag).status())
                .isEqualTo(412);
        assertThat(send(bearer, "PUT", "/events/moked0001", event, null).status())
                .isEqualTo(200);
        assertThat(send(bearer, "DELETE", "/events/moked0001", "", null).status())
                .isEqualTo(204);
        assertThat(send(bearer, "DELETE", "/events/moked0001", "", null).status())
                .isEqualTo(410);
        assertThat(google.writes()).isEqualTo(3);
    }

    @Test
    void tellsAChannelUntilItIsStopped() throws Exception {
        var bearer = bearer();
        var channel = send(bearer, "POST", "/events/watch", """
                {"id":"one","type":"web_hook","address":"https://moked.test/push","token":"t"}""", null);
        assertThat(channel.status()).isEqualTo(200);
        assertThat(push()).containsEntry("x-goog-resource-state", "sync").containsEntry("x-goog-channel-token", "t");
        dana.createAllDay("חופש", LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 4));
        assertThat(push()).containsEntry("x-goog-resource-state", "exists").containsEntry("x-goog-message-number", "2");
        var stopped = "{\"id\":\"one\",\"resourceId\":\""
                + channel.body().get("resourceId").asString() + "\"}";
        assertThat(sendTo(bearer, "POST", "/channels/stop", stopped, null).status())
                .isEqualTo(204);
        assertThat(google.channels(DANA)).isZero();
        assertThat(send(bearer, "POST", "/events/watch", "{\"id\":\"two\",\"address\":\"http://moked.test\"}", null)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysThatRequestsAreTooManyInBothWays() throws Exception {
        var bearer = bearer();
        google.limitRate(2);
        assertThat(get(bearer, "/events").status()).isEqualTo(403);
        assertThat(get(bearer, "/events").status()).isEqualTo(429);
        assertThat(get(bearer, "/events").status()).isEqualTo(200);
        google.expireAccessTokens();
        assertThat(get(bearer, "/events").status()).isEqualTo(401);
    }

    private Map<String, String> push() throws InterruptedException {
        var push = pushes.poll(5, TimeUnit.SECONDS);
        assertThat(push).isNotNull();
        return push;
    }

    private String bearer() throws Exception {
        return token("grant_type", "authorization_code", "code", code(), "redirect_uri", CLIENT.redirectUri())
                .body()
                .get("access_token")
                .asString();
    }

    private String code() throws Exception {
        var form = form(
                "client_id",
                CLIENT.id(),
                "redirect_uri",
                CLIENT.redirectUri(),
                "response_type",
                "code",
                "scope",
                GoogleCalendars.SCOPE,
                "access_type",
                "offline",
                "state",
                "s",
                "account",
                DANA,
                "answer",
                "allow");
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(server.url("/google/o/oauth2/v2/auth")))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var target = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return target.getQuery().replaceFirst("code=([^&]*)&.*", "$1");
    }

    private Answer token(String... fields) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url("/google/token")))
                .POST(HttpRequest.BodyPublishers.ofString(
                        form("client_id", CLIENT.id(), "client_secret", CLIENT.secret()) + "&" + form(fields)));
        return answer(request);
    }

    private Answer get(String bearer, String path) throws Exception {
        return send(bearer, "GET", path, "", null);
    }

    private Answer send(
            String bearer, String method, String path, String body, @org.jspecify.annotations.Nullable String etag)
            throws Exception {
        return sendTo(bearer, method, "/calendars/primary" + path, body, etag);
    }

    private Answer sendTo(
            String bearer, String method, String path, String body, @org.jspecify.annotations.Nullable String etag)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(server.url("/google/calendar/v3" + path)))
                .header("Authorization", "Bearer " + bearer)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return answer(etag == null ? request : request.header("If-Match", etag));
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body().isEmpty()
                        ? JsonMapper.shared().createObjectNode()
                        : JsonMapper.shared().readTree(answer.body()));
    }

    private static String form(String... fields) {
        return java.util.stream.IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
