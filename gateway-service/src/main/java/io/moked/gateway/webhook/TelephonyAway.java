package io.moked.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers a call in telephony's place while that does not: a pause, and then the same question again. After a number
 * of times in a row it apologises and ends the call. Twilio's {@code <Redirect>} forgets what an {@code action} was
 * called with, so that goes along in the address. Notices that want no TwiML are answered 503, and Twilio repeats them
 * as their address says.
 */
@Component
class TelephonyAway implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(TelephonyAway.class);
    private static final String COUNTER = "away";
    private static final Set<String> WITHOUT_TWIML = Set.of("status", "recording");
    private static final Set<HttpStatus> AWAY =
            Set.of(HttpStatus.BAD_GATEWAY, HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.GATEWAY_TIMEOUT);
    private static final List<String> FORGOTTEN = List.of(
            "RecordingSid",
            "RecordingUrl",
            "RecordingDuration",
            "Digits",
            "DialCallStatus",
            "DialCallSid",
            "DialCallDuration");
    private static final String PAUSE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Pause length="2"/><Redirect method="POST">%s</Redirect></Response>
            """;
    private static final String APOLOGY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Response><Say voice="Google.he-IL-Wavenet-A" language="he-IL">\
            אנחנו מתנצלים, יש כרגע תקלה ואי אפשר לענות. נא להתקשר שוב בעוד כמה דקות.</Say><Hangup/></Response>
            """;

    private final CalledUrl calledUrl;
    private final WebhookSettings settings;
    private final MeterRegistry meters;

    TelephonyAway(CalledUrl calledUrl, WebhookSettings settings, MeterRegistry meters) {
        this.calledUrl = calledUrl;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            var response = next.handle(request);
            return AWAY.stream().anyMatch(status -> status.equals(response.statusCode()))
                    ? inItsPlace(request)
                    : response;
        } catch (ResourceAccessException | IOException e) {
            log.atWarn().addKeyValue("reason", e.getClass().getSimpleName()).log("Telephony does not answer");
            return inItsPlace(request);
        }
    }

    private ServerResponse inItsPlace(ServerRequest request) {
        if (WITHOUT_TWIML.contains(request.pathVariable("step"))) {
            meters.counter("moked.webhooks.away", "answer", "unavailable").increment();
            return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        var before = request.param(COUNTER)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::parseInt)
                .orElse(0);
        var apologise = before >= settings.fallbacks();
        meters.counter("moked.webhooks.away", "answer", apologise ? "apology" : "pause")
                .increment();
        var twiml = apologise ? APOLOGY : PAUSE.formatted(HtmlUtils.htmlEscape(again(request, before + 1), "UTF-8"));
        return ServerResponse.ok()
                .contentType(new MediaType("text", "xml", StandardCharsets.UTF_8))
                .body(twiml);
    }

    private String again(ServerRequest request, int count) {
        var url = new StringBuilder(calledUrl
                .of(request.servletRequest())
                .replaceAll("([?&])" + COUNTER + "=\\d+&?", "$1")
                .replaceAll("[?&]$", ""));
        var form = (Form) request.attribute(SignedWebhookFilter.FORM).orElseThrow();
        append(url, COUNTER, Integer.toString(count));
        for (var name : FORGOTTEN) {
            form.only(name).ifPresent(value -> append(url, name, value));
        }
        return url.toString();
    }

    private static void append(StringBuilder url, String name, String value) {
        url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
