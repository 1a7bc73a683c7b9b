package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.twilio.line.Lines.CallView;
import io.moked.sandbox.twilio.line.Recording;
import io.moked.sandbox.twilio.message.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Resources as Twilio's JSON has them. */
final class Documents {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Documents() {}

    static Reply reply(int status, Map<String, @Nullable Object> document) {
        return Reply.json(status, JsonMapper.shared().writeValueAsString(document));
    }

    static Reply page(String name, List<Map<String, @Nullable Object>> items, int page, int pageSize, String path) {
        var from = Math.min(items.size(), page * pageSize);
        var to = Math.min(items.size(), from + pageSize);
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put(name, items.subList(from, to));
        document.put("page", page);
        document.put("page_size", pageSize);
        document.put("start", from);
        document.put("end", Math.max(from, to - 1));
        document.put("uri", path);
        document.put("first_page_uri", path + "?PageSize=" + pageSize + "&Page=0");
        document.put("previous_page_uri", null);
        document.put(
                "next_page_uri", to < items.size() ? path + "?PageSize=" + pageSize + "&Page=" + (page + 1) : null);
        return reply(200, document);
    }

    static Map<String, @Nullable Object> of(Message message) {
        var uri = "/2010-04-01/Accounts/" + message.account() + "/Messages/" + message.sid();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sid", message.sid());
        document.put("account_sid", message.account());
        document.put("api_version", "2010-04-01");
        document.put("from", message.channel().address(message.from()));
        document.put("to", message.channel().address(message.to()));
        document.put("body", message.body());
        document.put("status", message.status().word());
        document.put("direction", "outbound-api");
        document.put("date_created", date(message.createdAt()));
        document.put("date_updated", date(message.createdAt()));
        document.put("date_sent", message.status() == Message.Status.QUEUED ? null : date(message.createdAt()));
        document.put("error_code", message.errorCode());
        document.put("error_message", null);
        document.put("messaging_service_sid", null);
        document.put("num_media", "0");
        document.put("num_segments", "1");
        document.put("price", null);
        document.put("price_unit", "USD");
        document.put("subresource_uris", Map.of("media", uri + "/Media.json"));
        document.put("uri", uri + ".json");
        return document;
    }

    static Map<String, @Nullable Object> of(CallView call) {
        var uri = "/2010-04-01/Accounts/" + call.account() + "/Calls/" + call.sid();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sid", call.sid());
        document.put("account_sid", call.account());
        document.put("api_version", "2010-04-01");
        document.put("from", call.from());
        document.put("to", call.to());
        document.put("direction", "inbound");
        document.put("status", call.status());
        document.put("date_created", date(call.startedAt()));
        document.put("start_time", date(call.startedAt()));
        document.put("end_time", date(call.endedAt()));
        document.put("duration", call.endedAt() == null ? null : String.valueOf(call.seconds()));
        document.put("parent_call_sid", null);
        document.put("price", null);
        document.put("price_unit", "USD");
        document.put("subresource_uris", Map.of("recordings", uri + "/Recordings.json"));
        document.put("uri", uri + ".json");
        return document;
    }

    static Map<String, @Nullable Object> of(Recording recording) {
        var uri = "/2010-04-01/Accounts/" + recording.account() + "/Recordings/" + recording.sid();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sid", recording.sid());
        document.put("account_sid", recording.account());
        document.put("call_sid", recording.call());
        document.put("api_version", "2010-04-01");
        document.put("channels", 1);
        document.put("date_created", date(recording.madeAt()));
        document.put("duration", String.valueOf(recording.seconds()));
        document.put("source", "RecordVerb");
        document.put("status", "completed");
        document.put("uri", uri + ".json");
        return document;
    }

    private static @Nullable String date(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }
}
