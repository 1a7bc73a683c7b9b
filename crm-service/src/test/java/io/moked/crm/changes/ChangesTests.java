package io.moked.crm.changes;

import static io.moked.chassis.testing.Eventually.eventually;
import static io.moked.crm.StoryClock.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.testing.EmbeddedInfrastructure;
import io.moked.chassis.testing.EventProbe;
import io.moked.chassis.token.Role;
import io.moked.crm.CrmApplication;
import io.moked.crm.CrmTest;
import io.moked.crm.Desk;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.call.CallId;
import io.moked.events.call.CallReceived;
import io.moked.events.conversation.ConversationId;
import io.moked.events.conversation.TranscriptReady;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@CrmTest
class ChangesTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    EventProbe probe;

    @Autowired
    World.Rows rows;

    @Autowired
    ChangeStreams streams;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();

    @Test
    void tellsEveryPageOnEveryInstanceWhatChangedInItsBusinessAndNothingElse() throws Exception {
        try (var second = new SpringApplicationBuilder(CrmApplication.class)
                .initializers(new EmbeddedInfrastructure())
                .run(
                        "--server.port=0",
                        "--moked.crm.import=",
                        "--moked.public-url=https://moked.example",
                        "--moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")) {
            var otherPort =
                    ((ServletWebServerApplicationContext) second).getWebServer().getPort();
            var other = BusinessId.random();
            var here = follow(port, business);
            var there = follow(otherPort, business);
            var foreign = follow(port, other);
            var call = receive(business);
            for (var page : List.of(here, there)) {
                eventually(() -> assertThat(page)
                        .anySatisfy(line -> assertThat(line).contains("\"kind\":\"call\"", "\"id\":\"" + call))
                        .anySatisfy(line -> assertThat(line).contains("\"kind\":\"customer\""))
                        .anySatisfy(
                                line -> assertThat(line).contains("\"kind\":\"timeline\"", "\"callId\":\"" + call)));
            }
            receive(other);
            eventually(() ->
                    assertThat(foreign).anySatisfy(line -> assertThat(line).contains("\"kind\":\"call\"")));
            assertThat(foreign).noneSatisfy(line -> assertThat(line).contains(call.toString()));
        }
    }

    @Test
    void tellsWordsByTheirCallOnlyAndNeverWhatTheyAre() throws Exception {
        var page = follow(port, business);
        var call = CallId.random();
        var conversation = ConversationId.random();
        probe.publish(new TranscriptReady(
                conversation, business, call, 1, TranscriptReady.Speaker.CALLER, "שלום, מדברת דנה", NOW));
        eventually(() -> assertThat(page)
                .contains(
                        "data: {\"kind\":\"utterance\",\"id\":\"" + conversation + "\",\"callId\":\"" + call + "\"}"));
        assertThat(page.toString()).doesNotContain("דנה");
    }

    @Test
    void isForThePeopleOfTheBusinessOnly() {
        var desk = Desk.owner(port, business);
        assertThat(Desk.send(desk.as(Role.SERVICE).request("/changes")).status())
                .isEqualTo(403);
        assertThat(desk.get("//businesses/" + BusinessId.random() + "/changes").problem())
                .isEqualTo("not-found");
    }

    @Test
    void refusesMorePagesThanAnyOfficeHas() {
        for (int i = 0; i < ChangeStreams.MOST_OF_A_BUSINESS; i++) {
            assertThat(streams.open(business)).isPresent();
        }
        var refused = Desk.owner(port, business).get("/changes");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
    }

    private CallId receive(BusinessId whose) {
        var call = CallId.random();
        probe.publish(new CallReceived(
                call,
                whose,
                "CA" + call,
                BusinessStories.anyNumber(),
                new PhoneNumber("+97237001001"),
                CallReceived.Answering.ASSISTANT,
                NOW));
        return call;
    }

    private static List<String> follow(int port, BusinessId business) throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var request = Desk.owner(port, business).request("/changes").build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (java.io.IOException | java.io.UncheckedIOException e) {
                lines.add("gone");
            }
        });
        eventually(() -> assertThat(lines).contains("retry: 1000"));
        return lines;
    }
}
