package io.moked.crm.customer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.chassis.token.Role;
import io.moked.crm.CrmTest;
import io.moked.crm.World;
import io.moked.crm.customer.Desk;
import io.moked.events.BusinessId;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CrmTest
class TransferTests {

    private static final String TABLE = """
            שם מלא,נייד,דוא"ל,ת.ז.,מין,תגיות,הערות,עיר
            "כהן, דנה",0502345678,dana@example.com,18,נקבה,VIP; חדשה,"אמרה ""שלום""
            ושבה",חיפה
            יוסי לוי,(03) 612-3456,,,,,,
            """;

    @Autowired
    World.Rows rows;

    @LocalServerPort
    int port;

    private final BusinessId business = BusinessId.random();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.ofOwner(port, business);
    }

    @Test
    void takesATableAndChangesNothingWhenItComesAgain() {
        assertThat(preview(TABLE)).contains("\"rows\":2,\"created\":2,\"changed\":0,\"unchanged\":0,\"errors\":[]");
        assertThat(desk.names("")).isEmpty();
        assertThat(take(TABLE)).contains("\"created\":2", "\"ignoredColumns\":[\"עיר\"]");
        assertThat(desk.get("?q=050").text())
                .contains(
                        "\"name\":\"כהן, דנה\"",
                        "[\"+972502345678\"]",
                        "dana@example.com",
                        "000000018",
                        "FEMININE",
                        "[\"VIP\",\"חדשה\"]");
        assertThat(rows.list("select notes from customer where business_id = ? and notes <> ''", business.value()))
                .containsExactly("אמרה \"שלום\"\nושבה");
        assertThat(take(TABLE)).contains("\"created\":0,\"changed\":0,\"unchanged\":2");
        assertThat(rows.list("select distinct version from customer where business_id = ?", business.value()))
                .containsExactly("1");
    }

    @Test
    void takesTwoTablesOfTheSameNewNamesAtOnce() throws InterruptedException, ExecutionException {
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 4; round++) {
                var names = IntStream.range(0, 50)
                        .mapToObj(place -> UUID.randomUUID().toString())
                        .toList();
                var one = table(names, "050" + (1_000_000 + 50 * round));
                var other = table(names.reversed(), "052" + (1_000_000 + 50 * round));
                for (var answer : both.invokeAll(List.<Callable<String>>of(() -> take(one), () -> take(other)))) {
                    assertThat(answer.get()).contains("\"created\":50");
                }
            }
        }
    }

    private static String table(List<String> names, String firstPhone) {
        return IntStream.range(0, names.size())
                .mapToObj(place -> names.get(place) + ",0" + (Integer.parseInt(firstPhone) + place))
                .collect(Collectors.joining("\n", "name,phone\n", "\n"));
    }

    @Test
    void addsToWhomItKnowsByPhone() {
        desk.customer(Map.of("phones", List.of("+97236123456", "+972501111111"), "name", "י. לוי", "notes", "ותיק"));
        assertThat(take(TABLE)).contains("\"created\":1,\"changed\":1,\"unchanged\":0");
        assertThat(desk.get("?q=050111").text()).contains("יוסי לוי", "[\"+97236123456\",\"+972501111111\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1255", "UTF-16"})
    void readsWhateverExcelWrites(String charset) {
        for (var delimiter : List.of(",", ";", "\t")) {
            var table = "שם פרטי" + delimiter + "שם משפחה" + delimiter + "טלפון\r\nדנה" + delimiter + "כהן" + delimiter
                    + "502345678\r\n";
            var result = desk.post("/import", table.getBytes(Charset.forName(charset)), "Content-Type", "text/csv");
            assertThat(result.text()).contains("\"rows\":1", "\"errors\":[]");
        }
        var marked = ("\uFEFFName;Phone\nאחרת;052-3456789").getBytes(StandardCharsets.UTF_8);
        assertThat(desk.post("/import", marked, "Content-Type", "text/csv").text())
                .contains("\"created\":1");
        assertThat(desk.names("?sort=name")).containsExactly("אחרת", "דנה כהן");
    }

    @Test
    void saysWhatIsWrongByLineAndTakesTheRest() {
        var result = take("""
                name,phone,email,id number,gender

                Dana,050-2345678,,,
                Wrong,12,x@,123456789,other
                ,,,,F
                Again,+972 50 234 5678,,,
                Yossi,0523456789,,,M
                """);
        assertThat(result)
                .contains("\"rows\":5,\"created\":2")
                .contains(
                        "{\"line\":4,\"field\":\"phones[0]\",\"code\":\"phone.invalid\"}",
                        "{\"line\":4,\"field\":\"email\",\"code\":\"email.invalid\"}",
                        "{\"line\":4,\"field\":\"idNumber\",\"code\":\"id-number.invalid\"}",
                        "{\"line\":4,\"field\":\"addressGender\",\"code\":\"address-gender.unknown\"}",
                        "{\"line\":5,\"field\":\"phones\",\"code\":\"phone.missing\"}",
                        "{\"line\":6,\"field\":\"phones\",\"code\":\"phone.repeated\"}");
        assertThat(desk.names("?sort=name")).containsExactly("Dana", "Yossi");
    }

    @Test
    void knowsWhoHasNoPhoneByWhatTheyHave() {
        desk.customer(Map.of("name", "רק שם"));
        desk.customer(Map.of("name", "רק שם", "phones", List.of("+972501111111")));
        desk.customer(Map.of("name", "עם דואר", "email", "mail@example.com"));
        desk.customer(Map.of("name", "עם זהות", "idNumber", "18", "email", "mail2@example.com"));
        assertThat(take(desk.csv().text()))
                .as("one's own table")
                .contains("\"rows\":4,\"created\":0,\"changed\":0,\"unchanged\":4,\"errors\":[]");
        var table = "name,phone,email,id number\nאחר,,mail@example.com,\nחדשה,,,\nאחר לגמרי,,x@example.com,18\n";
        assertThat(take(table)).contains("\"created\":1,\"changed\":2", "\"errors\":[]");
        assertThat(take(table)).contains("\"created\":0,\"changed\":0,\"unchanged\":3");
        desk.customer(Map.of("name", "חדשה"));
        assertThat(take("name,phone\nחדשה,\nכפול,\nכפול,\n"))
                .contains(
                        "{\"line\":2,\"field\":\"phones\",\"code\":\"row.of-several\"}",
                        "{\"line\":4,\"field\":\"phones\",\"code\":\"row.repeated\"}",
                        "\"created\":1");
    }

    @Test
    void addsNoMoreToAProfileThanAnybodyCouldWrite() {
        desk.customer(Map.of("name", "דנה", "phones", List.of("+972501111111"), "notes", "א".repeat(9_990)));
        assertThat(take("phone,notes\n0501111111," + "ב".repeat(20) + "\n"))
                .contains("{\"line\":2,\"field\":\"notes\",\"code\":\"notes.too-long\"}", "\"changed\":0");
    }

    @Test
    void refusesARowWhosePhonesBelongToTwo() {
        desk.customer("א", "+972501111111");
        desk.customer("ב", "+972502222222");
        assertThat(take("phone,phone 2\n0501111111,0502222222\n"))
                .contains("{\"line\":2,\"field\":\"phones\",\"code\":\"phone.of-several\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "name,city\na,b", "\"", "\0\0\0"})
    void refusesWhatIsNoTableOfCustomers(String file) {
        var answer = desk.post("/import", file, "Content-Type", "text/csv");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("problem+json");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(desk.post("/import/preview", new byte[(10 << 20) + 1], "Content-Type", "text/csv")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void writesATableThatOpensRightAndRunsNothing() {
        desk.customer(Map.of(
                "name", "=cmd|' /C calc'!A0",
                "phones", List.of("+972502345678", "+442079460018"),
                "idNumber", "18",
                "addressGender", "MASCULINE",
                "tags", List.of("@א", "ב\"ג"),
                "notes", "-2+3\nשורה שנייה"));
        var csv = desk.csv();
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.text()).isEqualTo("""
                \uFEFF"שם","טלפון","טלפונים נוספים","דואר אלקטרוני","תעודת זהות","פנייה","תגיות","הערות","נוצר","נראה לאחרונה"\r
                "'=cmd|' /C calc'!A0","050-234-5678","00-442079460018","","00000001-8","זכר","'@א; ב""ג","'-2+3
                שורה שנייה","1.9.2026 07:30","1.9.2026 07:30"\r
                """);
        assertThat(take(csv.text())).contains("\"rows\":1,\"created\":0,\"changed\":0,\"unchanged\":1");
    }

    @Test
    void writesOnlyWhomTheListShows() {
        desk.customer(Map.of("name", "דנה כהן", "phones", List.of("+972502345678"), "tags", List.of("VIP")));
        desk.customer(Map.of("name", "יוסי לוי", "phones", List.of("+972523456789"), "tags", List.of("VIP")));
        desk.customer(Map.of("name", "רון לוי", "phones", List.of("+972541234567")));
        assertThat(rowsOf("")).isEqualTo(3);
        assertThat(desk.get(".csv?tag=VIP").text())
                .contains("דנה כהן", "יוסי לוי")
                .doesNotContain("רון לוי");
        assertThat(desk.get(".csv?q=0502345").text()).contains("דנה כהן").doesNotContain("לוי");
        assertThat(desk.get(".csv?q=0541234&tag=VIP").text().lines()).hasSize(1);
        assertThat(rowsOf("?knownFrom=2020-01-01T00:00:00Z")).isEqualTo(3);
        assertThat(rowsOf("?knownTo=2020-01-01T00:00:00Z")).isZero();
    }

    private long rowsOf(String query) {
        return desk.get(".csv" + query).text().lines().count() - 1;
    }

    @Test
    void isForOwnersOfThisBusinessOnly() {
        desk.customer("דנה", "+972502345678");
        for (var path : List.of("/import", "/import/preview")) {
            assertThat(desk.as(Role.AGENT)
                            .post(path, TABLE, "Content-Type", "text/csv")
                            .status())
                    .isEqualTo(403);
            assertThat(desk.asStranger()
                            .post(path, TABLE, "Content-Type", "text/csv")
                            .status())
                    .isEqualTo(404);
        }
        assertThat(desk.post("/import", TABLE).status()).as("of another form").isEqualTo(415);
        assertThat(desk.as(Role.AGENT).csv().status()).isEqualTo(403);
        assertThat(desk.asStranger().csv().status()).isEqualTo(404);
        assertThat(desk.elsewhere().csv().text()).doesNotContain("דנה");
    }

    private String preview(String table) {
        return desk.post("/import/preview", table, "Content-Type", "text/csv").text();
    }

    private String take(String table) {
        return desk.post("/import", table, "Content-Type", "text/csv").text();
    }
}
