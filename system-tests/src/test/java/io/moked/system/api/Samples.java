package io.moked.system.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A body for each operation that takes one, such as one would send who means it. */
final class Samples {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ROW = Pattern.compile("\\{([a-z-]+)}");
    private static final UnaryOperator<String> NOBODYS = collection -> "00000000-0000-4000-8000-000000000000";
    private static final String DEFINITION =
            "{'match':'ALL','groups':[{'match':'ANY','conditions':[{'kind':'TAG','negated':false,'tag':'VIP'}]}]}";
    private static final String STANDING =
            "'standing':{'service':'{services}','staff':'{staff}','startsAt':'2031-09-02T07:00:00Z'}}";
    private static final String ABSENCE =
            "{'staff':'{staff}','startsAt':'2031-09-02T07:00:00Z','endsAt':'2031-09-02T07:30:00Z'}";

    private static final String SERIES = "{'first':{'customer':'{customers}',"
            + "'service':'{services}','staff':'{staff}',"
            + "'startsAt':'2026-09-02T07:00:00Z','endsAt':'2026-09-02T07:30:00Z'},'every':1,'unit':'WEEKS','count':3}";
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /session", "{'email':'nobody@moked.example','password':'three green bottles'}"),
            Map.entry("POST /session/second-factor", "{'code':'123456'}"),
            Map.entry("PUT /session/password", "{'current':'not the password','new':'three green bottles'}"),
            Map.entry("PUT /session/name", "{'name':'רות לוי'}"),
            Map.entry("POST /session/factors/totp/confirm", "{'code':'123456'}"),
            Map.entry("POST /session/confirmation", "{'password':'not the password'}"),
            Map.entry("POST /invitations/*", "{'password':'three green bottles'}"),
            Map.entry("POST /offers/*", "{'answer':'DECLINE'}"),
            Map.entry("POST /accounts", "{'email':'%s@x.example','name':'רון','role':'ADMIN','businesses':[]}"),
            Map.entry("PATCH /accounts/*", "{'disabled':false}"),
            Map.entry("POST /businesses/*/accounts", "{'email':'%s@x.example','name':'רון','role':'AGENT'}"),
            Map.entry("PATCH /businesses/*/accounts/*", "{'disabled':false}"),
            Map.entry("POST /businesses/*/api-keys", "{'name':'קופה','scopes':['customers:read']}"),
            Map.entry(
                    "PUT /businesses/*/connections/twilio",
                    "{'accountSid':'AC00000000000000000000000000000000','authToken':'00000000000000000000000000000000','sender':'+97237001001'}"),
            Map.entry("PUT /businesses/*/connections/openai", "{'apiKey':'sk-of-nobody-wrong'}"),
            Map.entry("POST /businesses", "{'template':'clinic','name':'מרפאה','number':'037001234'}"),
            Map.entry("PUT /businesses/*", "{'name':'מרפאה'}"),
            Map.entry("POST /businesses/*/customers", "{'name':'דנה','phones':[],'tags':['חדשה'],'notes':'אין'}"),
            Map.entry("PUT /businesses/*/customers/*", "{'name':'דנה','phones':[],'tags':[],'notes':''}"),
            Map.entry("POST /businesses/*/customers/*/merge", "{'other':'00000000-0000-4000-8000-000000000000'}"),
            Map.entry(
                    "POST /businesses/*/customers/*/consents",
                    "{'purpose':'MARKETING','channel':'SMS','granted':true,'source':'בעל פה'}"),
            Map.entry("POST /businesses/*/segments/count", DEFINITION),
            Map.entry("POST /businesses/*/segments", "{'name':'%s','definition':" + DEFINITION + '}'),
            Map.entry("PUT /businesses/*/segments/*", "{'name':'%s','definition':" + DEFINITION + '}'),
            Map.entry(
                    "POST /businesses/*/appointments",
                    "{'customer':'{customers}','service':'{services}',"
                            + "'staff':'{staff}','startsAt':'2026-09-02T07:00:00Z',"
                            + "'endsAt':'2026-09-02T07:30:00Z'}"),
            Map.entry(
                    "PUT /businesses/*/scenarios/*",
                    "{'title':'מחיר','note':'','checks':[{'kind':'BOOKS_NOTHING'}],'turns':[{'text':'כמה זה עולה?'}],"
                            + STANDING),
            Map.entry(
                    "POST /businesses/*/scenarios",
                    "{'call':'{calls}','title':'מחיר','note':''," + "'checks':[{'kind':'BOOKS_NOTHING'}]," + STANDING),
            Map.entry(
                    "POST /businesses/*/waiting-list",
                    "{'customer':'{customers}','service':'{services}',"
                            + "'wishes':{'firstDay':'2030-01-01','lastDay':'2030-01-31'}}"),
            Map.entry("PATCH /businesses/*/waiting-list/*", "{'note':'בבוקר'}"),
            Map.entry("POST /businesses/*/absences", ABSENCE),
            Map.entry("PUT /businesses/*/absences/*", ABSENCE),
            Map.entry("POST /businesses/*/appointments/series/plan", SERIES),
            Map.entry("POST /businesses/*/appointments/series", SERIES),
            Map.entry("PATCH /businesses/*/appointments/*/following", "{'note':'חדר שקט'}"),
            Map.entry("PATCH /businesses/*/appointments/*", "{'note':'חדר שקט'}"),
            Map.entry("POST /businesses/*/google-calendar/consents", "{'staff':'{staff}'}"),
            Map.entry("POST /businesses/*/google-calendar/connections", "{'state':'a.b','code':'4/c'}"),
            Map.entry("POST /businesses/*/google-calendar/conflicts/*/resolution", "{'keep':'OURS'}"),
            Map.entry("PATCH /businesses/*/tasks/*", "{'status':'DONE'}"),
            Map.entry("POST /businesses/*/tasks", "{'text':'לחזור','priority':'HIGH','dueAt':'2026-12-01T10:00:00Z'}"),
            Map.entry("PUT /businesses/*/tasks/*", "{'text':'לחזור'}"),
            Map.entry("POST /businesses/*/leads", "{'customer':'{customers}','matter':'כתר','value':{'agorot':100}}"),
            Map.entry("PUT /businesses/*/leads/*", "{'matter':'כתר','nextStep':'לשלוח הצעה'}"),
            Map.entry("POST /businesses/*/leads/*/move", "{'stage':'{lead-stages}'}"),
            Map.entry("POST /businesses/*/leads/*/lost", "{'reason':'יקר'}"),
            Map.entry("POST /businesses/*/leads/*/notes", "{'text':'דיברנו'}"),
            Map.entry("POST /businesses/*/lead-stages", "{'name':'ייעוץ','days':3}"),
            Map.entry("PUT /businesses/*/lead-stages/*", "{'name':'ייעוץ','days':3}"),
            Map.entry("PUT /businesses/*/lead-stages/order", "{'stages':['{lead-stages}']}"),
            Map.entry("POST /businesses/*/live-calls/*/takeover", "{'phone':'+972501234567'}"),
            Map.entry("POST /businesses/*/trial", "{}"),
            Map.entry(
                    "POST /businesses/*/speech",
                    "{'text':'שלום','agent':{'gender':'FEMININE','voice':'he-IL-Wavenet-A',"
                            + "'pronunciations':[{'written':'לוין','spoken':'לֶוִין'}]}}"),
            Map.entry("POST /businesses/*/trial/*/messages", "{'text':'שלום'}"));

    static final byte[] FILE = ("--moked\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nx\r\n--moked--\r\n")
            .getBytes(StandardCharsets.UTF_8);
    private static final byte[] TABLE = "name,phone\r\nדנה,0501234567\r\n".getBytes(StandardCharsets.UTF_8);

    private Samples() {}

    /** The bytes of a body, of the kind that an operation takes. */
    static byte[] bytes(Operation operation) {
        return bytes(operation, NOBODYS);
    }

    /** The same, with rows that are there. */
    static byte[] bytes(Operation operation, UnaryOperator<String> idOf) {
        if (!operation.hasBody()) {
            return new byte[0];
        }
        return switch (mediaType(operation)) {
            case "application/json" -> of(operation, idOf).toString().getBytes(StandardCharsets.UTF_8);
            case "text/csv" -> TABLE;
            default -> FILE;
        };
    }

    static String mediaType(Operation operation) {
        if (operation.path().contains("/import")) {
            return "text/csv";
        }
        return operation.key().endsWith("/files") ? "multipart/form-data; boundary=moked" : "application/json";
    }

    /** Another one each time, where no two may be alike, about rows that nobody has. */
    static JsonNode of(Operation operation) {
        return of(operation, NOBODYS);
    }

    /** The same, about rows that are there. */
    static JsonNode of(Operation operation, UnaryOperator<String> idOf) {
        var body = BODIES.getOrDefault(operation.key(), "{}")
                .replace('\'', '"')
                .replace("%s", UUID.randomUUID().toString());
        return JSON.readTree(ROW.matcher(body).replaceAll(found -> idOf.apply(found.group(1))));
    }
}
