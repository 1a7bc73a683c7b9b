package io.moked.gateway.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.moked.gateway.connection.Signer;
import io.moked.gateway.connection.Signers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a webhook pass only if Twilio signed it. The body is read once, checked, and goes on byte for byte. What is
 * refused is counted and leaves no other trace.
 */
@Component
class SignedWebhookFilter extends OncePerRequestFilter {

    static final String SIGNER = SignedWebhookFilter.class.getName() + ".signer";
    static final String FORM = SignedWebhookFilter.class.getName() + ".form";

    private static final Logger log = LoggerFactory.getLogger(SignedWebhookFilter.class);
    private static final String PATH = "/webhooks/twilio/";

    private final Signers signers;
    private final WebhookSettings settings;
    private final CalledUrl calledUrl;
    private final MeterRegistry meters;

    SignedWebhookFilter(Signers signers, WebhookSettings settings, CalledUrl calledUrl, MeterRegistry meters) {
        this.signers = signers;
        this.settings = settings;
        this.calledUrl = calledUrl;
        this.meters = meters;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // decoded, as the routes see it
        return !request.getServletPath().startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var body = request.getInputStream().readNBytes(settings.longestBody() + 1);
        if (body.length > settings.longestBody()) {
            refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too-large");
            return;
        }
        var signature = request.getHeader("X-Twilio-Signature");
        if (signature == null) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "unsigned");
            return;
        }
        Form form;
        try {
            form = isForm(request) ? Form.parse(new String(body, StandardCharsets.UTF_8)) : Form.empty();
        } catch (IllegalArgumentException e) {
            refuse(response, HttpServletResponse.SC_BAD_REQUEST, "malformed");
            return;
        }
        var signer = signers.of(account(form, request));
        var valid = isForm(request) || body.length == 0
                ? TwilioSignature.isValid(signature, signer.tokens(), calledUrl.of(request), form)
                : isValidBody(request, signature, signer, body);
        if (!valid) {
            refuse(response, HttpServletResponse.SC_FORBIDDEN, "signature");
            return;
        }
        request.setAttribute(SIGNER, signer);
        request.setAttribute(FORM, form);
        chain.doFilter(new ReadRequest(request, body), response);
    }

    /** A body that is no form must be named by its hash in the address; without one nothing vouches for it. */
    private boolean isValidBody(HttpServletRequest request, String signature, Signer signer, byte[] body) {
        return query(request)
                .only("bodySHA256")
                .filter(hash ->
                        TwilioSignature.isValidBody(signature, signer.tokens(), calledUrl.of(request), hash, body))
                .isPresent();
    }

    /** The account that owns the number, whose token signed, or null; named more than once it is nobody's. */
    private static @Nullable String account(Form form, HttpServletRequest request) {
        if (form.names().contains("AccountSid")) {
            return form.only("AccountSid").orElse("");
        }
        var query = query(request);
        return query.names().contains("AccountSid") ? query.only("AccountSid").orElse("") : null;
    }

    private static Form query(HttpServletRequest request) {
        try {
            return request.getQueryString() == null ? Form.empty() : Form.parse(request.getQueryString());
        } catch (IllegalArgumentException e) {
            return Form.empty();
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private void refuse(HttpServletResponse response, int status, String reason) {
        meters.counter("moked.webhooks.refused", "reason", reason).increment();
        log.atWarn().addKeyValue("reason", reason).log("A webhook was refused");
        response.setStatus(status);
    }
}
