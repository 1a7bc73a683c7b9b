package io.moked.sandbox.openai;

import io.moked.sandbox.audio.Heard;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Whisper makes of what it heard, and how sure it is.
 *
 * @param seconds how long the audio is
 * @param logProbability mean over the tokens; below -1 it should not be believed
 * @param noSpeech how probable it is that nobody spoke
 */
record Transcript(String text, double seconds, double logProbability, double noSpeech) {

    /** What Whisper was trained to see under silent pictures. */
    private static final String HALLUCINATION = "תודה רבה על הצפייה.";

    private static final String UNCLEAR = "אממ";
    private static final JsonMapper JSON = new JsonMapper();

    static Transcript of(Heard heard, double seconds) {
        if (heard.words() == 0) {
            boolean someone = heard.anyVoice() || heard.damaged() > 0;
            return someone
                    ? new Transcript(UNCLEAR, seconds, -1.42, 0.38)
                    : new Transcript(HALLUCINATION, seconds, -0.46, 0.93);
        }
        double lost = (double) heard.damaged() / (heard.words() + heard.damaged());
        return new Transcript(heard.text(), seconds, -0.19 - 2 * lost, 0.01 + 0.2 * lost);
    }

    String brief() {
        var json = JSON.createObjectNode().put("text", text);
        addUsage(json);
        return json.toString();
    }

    String verbose(String language) {
        var json = JSON.createObjectNode()
                .put("task", "transcribe")
                .put(
                        "language",
                        Locale.of(language).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .put("duration", seconds)
                .put("text", text);
        var segment = json.putArray("segments").addObject();
        segment.put("id", 0)
                .put("seek", 0)
                .put("start", 0.0)
                .put("end", seconds)
                .put("text", " " + text)
                .put("temperature", 0.0)
                .put("avg_logprob", logProbability)
                .put("compression_ratio", 1.1)
                .put("no_speech_prob", noSpeech);
        var tokens = segment.putArray("tokens").add(50364);
        text.codePoints().forEach(tokens::add);
        addUsage(json);
        return json.toString();
    }

    private void addUsage(ObjectNode json) {
        json.putObject("usage").put("type", "duration").put("seconds", (int) Math.ceil(seconds));
    }
}
