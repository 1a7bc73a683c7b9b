package io.moked.sandbox.openai;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.audio.Wav;
import io.moked.sandbox.fault.CallAttribution;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whisper: hears the words that audio carries, and what is not there when there is nothing. */
final class Transcriptions implements VendorServer.Handler {

    private static final int LARGEST = 25 * 1024 * 1024;
    private static final int SHORTEST = 800;
    private static final List<String> FORMATS =
            List.of("flac", "m4a", "mp3", "mp4", "mpeg", "mpga", "oga", "ogg", "wav", "webm");
    private static final Set<String> MODELS = Set.of("whisper-1", "gpt-4o-transcribe", "gpt-4o-mini-transcribe");
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2 && !code.equals("iw"))
            .collect(Collectors.toSet());
    private static final Set<String> LISTS = Set.of("timestamp_granularities", "include", "languages", "keywords");
    private static final JsonMapper JSON = new JsonMapper();

    private final Specification specification;
    private final Misbehaviour misbehaviour;
    private final CallAttribution calls;

    Transcriptions(Specification specification, Misbehaviour misbehaviour, CallAttribution calls) {
        this.specification = specification;
        this.misbehaviour = misbehaviour;
        this.calls = calls;
    }

    @Override
    public Reply handle(Request request) throws InterruptedException {
        var form = Multipart.of(request);
        var fields = fields(form);
        specification.check("CreateTranscriptionRequest", fields);
        var format = fields.path("response_format").asString("json");
        checkChoices(fields, format);
        var audio = audio(form.first("file").orElseThrow());
        var heard = SpokenAudio.hear(audio);
        var call = calls.callOf(heard.text());
        var instead = misbehaviour.instead("transcribe", call.orElse(null));
        if (instead.isPresent()) {
            return instead.get();
        }
        var transcript = Transcript.of(heard, audio.length / 8000.0);
        call.ifPresent(known -> calls.note(transcript.text(), known));
        return switch (format) {
            case "text" -> Reply.text(200, transcript.text() + "\n");
            case "verbose_json" ->
                Reply.json(200, transcript.verbose(fields.path("language").asString("he")));
            default -> Reply.json(200, transcript.brief());
        };
    }

    private static ObjectNode fields(Multipart form) {
        var fields = JSON.createObjectNode();
        for (var part : form.parts()) {
            var name = part.name().replace("[]", "");
            if (part.fileName() != null) {
                fields.put(name, part.fileName());
            } else if (LISTS.contains(name)) {
                fields.withArray(name).add(part.text());
            } else if (name.equals("temperature")) {
                putNumber(fields, name, part.text());
            } else if (name.equals("stream")) {
                fields.put(name, Boolean.parseBoolean(part.text()));
            } else {
                fields.put(name, part.text());
            }
        }
        return fields;
    }

    private static void putNumber(ObjectNode fields, String name, String text) {
        try {
            fields.put(name, Double.parseDouble(text));
        } catch (NumberFormatException e) {
            fields.put(name, text);
        }
    }

    private static void checkChoices(ObjectNode fields, String format) {
        var model = fields.path("model").asString();
        if (!MODELS.contains(model)) {
            throw Refused.unknownModel(model);
        }
        var language = fields.path("language").asString("he");
        if (!LANGUAGES.contains(language)) {
            throw Refused.invalid(
                    "Invalid language '" + language + "'. Language parameter must be specified in ISO-639-1 format.",
                    "language",
                    "invalid_language_format");
        }
        var known = model.equals("whisper-1") ? Set.of("json", "text", "verbose_json") : Set.of("json", "text");
        if (!known.contains(format)) {
            throw Refused.invalid(
                    "response_format '" + format + "' is not compatible with model '" + model + "'.",
                    "response_format",
                    "unsupported_value");
        }
        if (fields.has("timestamp_granularities") && !format.equals("verbose_json")) {
            throw Refused.invalid(
                    "timestamp_granularities needs response_format 'verbose_json'.", "timestamp_granularities", null);
        }
    }

    private static byte[] audio(Multipart.Part file) {
        if (file.content().length > LARGEST) {
            throw new Refused(
                    413,
                    "server_error",
                    "Maximum content size limit (26214400) exceeded (" + file.content().length + " bytes read)",
                    null,
                    null);
        }
        var name = file.fileName() == null ? "" : file.fileName();
        if (!FORMATS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            throw Refused.invalid("Invalid file format. Supported formats: " + FORMATS, null, null);
        }
        if (file.content().length < 4 || file.content()[0] != 'R') {
            throw undecodable();
        }
        try {
            var audio = Wav.read(file.content());
            if (audio.length < SHORTEST) {
                throw Refused.invalid(
                        "Audio file is too short. Minimum audio length is 0.1 seconds.", "file", "audio_too_short");
            }
            return audio;
        } catch (IllegalArgumentException e) {
            throw undecodable();
        }
    }

    private static Refused undecodable() {
        return Refused.invalid(
                "The audio file could not be decoded or its format is not supported.", "file", "invalid_value");
    }
}
