package io.moked.sandbox.openai;

import io.moked.sandbox.http.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A request that OpenAI would not accept; answered as OpenAI's error JSON. */
final class Refused extends RuntimeException {

    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String type;
    private final @Nullable String parameter;
    private final @Nullable String code;

    Refused(int status, String type, String message, @Nullable String parameter, @Nullable String code) {
        super(message);
        this.status = status;
        this.type = type;
        this.parameter = parameter;
        this.code = code;
    }

    static Refused invalid(String message, @Nullable String parameter, @Nullable String code) {
        return new Refused(400, "invalid_request_error", message, parameter, code);
    }

    static Refused unknownModel(String model) {
        return new Refused(
                404,
                "invalid_request_error",
                "The model `" + model + "` does not exist or you do not have access to it.",
                null,
                "model_not_found");
    }

    static Refused broken() {
        return new Refused(
                500,
                "server_error",
                "The server had an error while processing your request. Sorry about that!",
                null,
                null);
    }

    Reply reply() {
        var error = JSON.createObjectNode();
        error.put("message", getMessage())
                .put("type", type)
                .put("param", parameter)
                .put("code", code);
        return Reply.json(status, JSON.writeValueAsString(Map.of("error", error)));
    }
}
