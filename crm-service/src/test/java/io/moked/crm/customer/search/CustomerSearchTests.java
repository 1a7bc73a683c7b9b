package io.moked.crm.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.customer.Desk;
import io.moked.events.BusinessId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class CustomerSearchTests {

    @LocalServerPort
    int port;

    @Autowired
    World.Rows rows;

    private Desk desk;

    @BeforeEach
    void meetSomePeople() {
        desk = Desk.ofOwner(port, BusinessId.random()).as(Role.AGENT);
        desk.customer(Map.of(
                "name", "דָּנָה כהן",
                "phones", List.of("050-2345678", "03-6123456"),
                "email", "dana.cohen@example.co.il",
                "idNumber", "000000018",
                "tags", List.of("VIP")));
        desk.customer(Map.of("name", "אברהם לוין", "phones", List.of("052-7654321"), "tags", List.of("חוב")));
        desk.customer(Map.of("name", "John O'Neil 100%", "phones", List.of("+442079460018")));
    }

    @ParameterizedTest
    @CsvSource({
        "דנה,דָּנָה כהן",
        "דָנָה,דָּנָה כהן",
        "כהנ,דָּנָה כהן",
        "דנה כהו,דָּנָה כהן",
        "כהם,דָּנָה כהן",
        "234-56,דָּנָה כהן",
        "050-234,דָּנָה כהן",
        "+972 50 234,דָּנָה כהן",
        "(03) 612,דָּנָה כהן",
        "COHEN@,דָּנָה כהן",
        "000000018,דָּנָה כהן",
        "אבריהם,אברהם לוין",
        "לוין אברהם,אברהם לוין",
        "oneil,John O'Neil 100%",
        "2079460,John O'Neil 100%"
    })
    void findsByWhatOneHalfRemembers(String query, String name) {
        assertThat(desk.names("?q=" + encoded(query))).startsWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלמה", "999888", "%", "_", "' or 1=1 --", "\\", "12"})
    void findsNobodyByWhatNobodyHas(String query) {
        assertThat(desk.names("?q=" + encoded(query))).isEmpty();
    }

    @Test
    void listsByNameAndBackwardsAndByTag() {
        assertThat(desk.names("?sort=name")).containsExactly("John O'Neil 100%", "אברהם לוין", "דָּנָה כהן");
        assertThat(desk.names("?sort=-name")).containsExactly("דָּנָה כהן", "אברהם לוין", "John O'Neil 100%");
        assertThat(desk.names("?tag=VIP")).containsExactly("דָּנָה כהן");
        assertThat(desk.names("?tag=" + encoded("חוב"))).containsExactly("אברהם לוין");
        assertThat(desk.get("?sort=idNumber").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?", "?sort=name&", "?sort=-createdAt&", "?sort=lastSeenAt&", "?q=0&", "?q=%D7%94&sort=-name&"})
    void pagesThroughEveryoneOnce(String list) {
        var everyone = desk.names(list);
        var paged = new ArrayList<String>();
        String next = null;
        do {
            var path = list + "limit=1" + (next == null ? "" : "&cursor=" + next);
            paged.addAll(desk.names(path));
            var cursor = desk.get(path).json().get("next");
            next = cursor.isNull() ? null : cursor.asString();
        } while (next != null);
        assertThat(paged).isEqualTo(everyone);
    }

    @Test
    void findsByTheNewNameAndKeepsNoWordOfAnErasedOne() {
        var id = desk.customer(Map.of("name", "ברכיהו זיסמן"));
        var owner = desk.as(Role.OWNER);
        assertThat(owner.put("/" + id, Map.of("name", "ברכיהו פלדמן"), version(id))
                        .status())
                .isEqualTo(200);
        assertThat(desk.names("?q=" + encoded("פלדמו"))).containsExactly("ברכיהו פלדמן");
        assertThat(desk.names("?q=" + encoded("זיסמן"))).isEmpty();
        assertThat(words()).contains("ברכיהו", "פלדמנ").doesNotContain("זיסמנ");
        assertThat(owner.delete("/" + id, version(id)).status()).isBetween(200, 204);
        assertThat(words()).contains("דנה").doesNotContain("ברכיהו", "פלדמנ");
    }

    @Test
    void keepsNoWordThatAChangeOfTheNameLeftBehind() {
        var id = desk.customer(Map.of("name", "ברכיהו זיסמן"));
        var owner = desk.as(Role.OWNER);
        rows.inAll(() -> {
            rows.jdbc()
                    .sql("update customer set search_name = search_name where business_id = ? and id <> ?")
                    .params(desk.business().value(), UUID.fromString(id))
                    .update();
            return owner.put("/" + id, Map.of("name", "ברכיהו פלדמן"), version(id));
        });
        assertThat(words()).as("somebody was writing names").contains("זיסמנ");
        assertThat(owner.delete("/" + id, version(id)).status()).isEqualTo(204);
        assertThat(words()).contains("דנה", "אברהמ").doesNotContain("ברכיהו", "זיסמנ", "פלדמנ");
    }

    private String version(String id) {
        return desk.get("/" + id).header("ETag");
    }

    private List<String> words() {
        return rows.list(
                "select distinct word from word_gram where business_id = ?",
                desk.business().value());
    }

    @Test
    void showsNeitherNotesNorConsents() {
        assertThat(desk.get("?q=VIP").status()).isEqualTo(200);
        assertThat(desk.get("").text()).doesNotContain("notes", "consents");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
