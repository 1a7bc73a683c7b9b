package io.moked.crm.customer.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.business.BusinessStories;
import io.moked.crm.customer.Desk;
import io.moked.events.BusinessId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ContentDisposition;

@CrmTest
class FileTests {

    private static final byte[] PDF = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    World.Rows rows;

    private Desk desk;
    private String customer;

    @BeforeEach
    void meetSomebody() {
        desk = Desk.ofOwner(port, BusinessId.random()).as(Role.AGENT);
        customer = desk.customer("דנה", BusinessStories.anyNumber().e164());
    }

    @Test
    void keepsAFileAndHandsItOutToBeStored() {
        var added = add("../../צילום \u202eשן.pdf", PDF);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text())
                .contains("\"name\":\"צילום שן.pdf\"", "\"mediaType\":\"application/pdf\"", "\"size\":17");
        var id = added.json().get("id").asString();
        assertThat(desk.get("/" + customer + "/files").json().get("items").get(0))
                .isEqualTo(added.json());
        var file = desk.get("/" + customer + "/files/" + id);
        assertThat(file.response().body()).isEqualTo(PDF);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("UTF-8''");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(desk.get("/" + customer + "/timeline")
                        .json()
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("צילום שן.pdf");
        assertThat(desk.delete("/" + customer + "/files/" + id, "").status()).isEqualTo(204);
        assertThat(desk.get("/" + customer + "/files/" + id).status()).isEqualTo(404);
        assertThat(desk.get("/" + customer + "/timeline").json().at("/items")).isEmpty();
    }

    /** A browser stores it under a name without a path; nothing in it is read as a header or a part of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a; filename=evil.exe; x.pdf",
                "<img src=x onerror=hit=1>.pdf",
                "..\\\\..\\\\מרשם.pdf",
                "%0d%0aSet-Cookie: x=1.pdf",
                "=HYPERLINK(1).pdf"
            })
    void handsOutUnderANameThatIsNothingButAName(String name) {
        var added = add(name, PDF);
        assertThat(added.status()).isEqualTo(201);
        var id = added.json().get("id").asString();
        var file = desk.get("/" + customer + "/files/" + id);
        assertThat(file.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        var disposition = ContentDisposition.parse(file.header("Content-Disposition"));
        assertThat(disposition.isAttachment()).isTrue();
        assertThat(disposition.getFilename())
                .isEqualTo(added.json().get("name").asString())
                .endsWith(".pdf")
                .doesNotContain("/", "\\", "\r", "\n");
    }

    @ParameterizedTest
    @CsvSource({"a.html,<script>", "a.pdf,<script>", "a.svg,<svg/>", "pdf,hello", "a.exe,MZ"})
    void refusesWhatIsNotWhatItSays(String name, String content) {
        var refused = add(name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("{\"field\":\"file\",\"code\":\"file.type\"}");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var refused = add("a.txt", "x".repeat((5 << 20) + 1).getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.text()).contains("https://moked.io/problems/too-large");
    }

    @Test
    void keepsNoFileReadableInTheDatabase() {
        var added = add("a.txt", "בדיקת דם".getBytes(StandardCharsets.UTF_8));
        var id = added.json().get("id").asString();
        var hex = HexFormat.of().formatHex("בדיקת דם".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.list(
                        "select position(? in to_jsonb(f)::text) from customer_file f where id = ?",
                        hex,
                        UUID.fromString(id)))
                .containsExactly("0");
        assertThat(desk.get("/" + customer + "/files/" + id).text()).isEqualTo("בדיקת דם");
    }

    @Test
    void handsOutNothingPutInThePlaceOfAnother() {
        var mine = add("a.pdf", PDF).json().get("id").asString();
        var other = add("b.pdf", PDF).json().get("id").asString();
        rows.inAll(() -> rows.jdbc()
                .sql("update customer_file set sealed_content = "
                        + "(select sealed_content from customer_file where id = ?) where id = ?")
                .params(UUID.fromString(other), UUID.fromString(mine))
                .update());
        assertThat(desk.get("/" + customer + "/files/" + mine).status()).isEqualTo(500);
        assertThat(desk.get("/" + customer + "/files/" + other).status()).isEqualTo(200);
    }

    @Test
    void keepsNoMoreOfABusinessThanItsQuota() {
        for (var name : List.of("a.txt", "b.txt")) {
            assertThat(add(name, "x".repeat(40 << 10).getBytes(StandardCharsets.US_ASCII))
                            .status())
                    .isEqualTo(201);
        }
        var refused = add("c.txt", "x".repeat(40 << 10).getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("https://moked.io/problems/invalid", "{\"field\":\"file\",\"code\":\"files.quota\"}");
        assertThat(add("d.pdf", PDF).status()).isEqualTo(201);
    }

    @Test
    void countsFilesThatComeAtOnce() throws InterruptedException, ExecutionException {
        for (var number = 0; number < 8; number++) {
            add(number + ".pdf", PDF);
        }
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = clients.invokeAll(Collections.<Callable<Desk.Answer>>nCopies(6, () -> add("more.pdf", PDF)));
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
        }
        assertThat(desk.get("/" + customer + "/files").json().get("items").size())
                .isEqualTo(10);
    }

    @Test
    void addsAFileOnceForAKey() {
        var first = desk.post("/" + customer + "/files", parts("a.pdf", PDF), headers("Idempotency-Key", "file-1"));
        var again = desk.post("/" + customer + "/files", parts("a.pdf", PDF), headers("Idempotency-Key", "file-1"));
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(desk.get("/" + customer + "/files").json().get("items").size())
                .isEqualTo(1);
        var other = desk.post("/" + customer + "/files", parts("b.pdf", PDF), headers("Idempotency-Key", "file-1"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void followsTheCustomerWhoRemains() {
        add("a.pdf", PDF);
        var other = desk.customer("דנה השנייה", BusinessStories.anyNumber().e164());
        desk.as(Role.OWNER).post("/" + other + "/merge", Map.of("other", customer));
        for (var id : List.of(customer, other)) {
            assertThat(desk.get("/" + id + "/files").json().get("items").size()).isEqualTo(1);
        }
    }

    @Test
    void isNothingForStrangers() {
        var id = add("a.pdf", PDF).json().get("id").asString();
        for (var stranger : List.of(desk.asStranger(), desk.elsewhere())) {
            assertThat(stranger.get("/" + customer + "/files").status()).isEqualTo(404);
            assertThat(stranger.get("/" + customer + "/files/" + id).status()).isEqualTo(404);
            assertThat(stranger.delete("/" + customer + "/files/" + id, "").status())
                    .isEqualTo(404);
            assertThat(stranger.post("/" + customer + "/files", parts("a.pdf", PDF), headers())
                            .status())
                    .isEqualTo(404);
        }
        var neighbour = desk.customer("אחר", BusinessStories.anyNumber().e164());
        assertThat(desk.get("/" + neighbour + "/files/" + id).status()).isEqualTo(404);
        assertThat(desk.as(Role.SERVICE).get("/" + customer + "/files").status())
                .isEqualTo(403);
    }

    private Desk.Answer add(String name, byte[] content) {
        return desk.post("/" + customer + "/files", parts(name, content), headers());
    }

    private static String[] headers(String... more) {
        var headers = new ArrayList<>(List.of("Content-Type", "multipart/form-data; boundary=cut"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    private static byte[] parts(String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }
}
