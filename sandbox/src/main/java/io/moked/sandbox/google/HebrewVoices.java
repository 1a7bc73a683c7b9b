package io.moked.sandbox.google;

import com.google.cloud.texttospeech.v1.SsmlVoiceGender;
import com.google.cloud.texttospeech.v1.Voice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The he-IL voices that Google lists. */
final class HebrewVoices {

    static final String LANGUAGE = "he-IL";
    static final int NATURAL_RATE = 24_000;

    private static final List<String> CHIRP_FEMALE = List.of(
            "Achernar",
            "Aoede",
            "Autonoe",
            "Callirrhoe",
            "Despina",
            "Erinome",
            "Gacrux",
            "Kore",
            "Laomedeia",
            "Leda",
            "Pulcherrima",
            "Sulafat",
            "Vindemiatrix",
            "Zephyr");
    private static final List<String> CHIRP_MALE = List.of(
            "Achird",
            "Algenib",
            "Algieba",
            "Alnilam",
            "Charon",
            "Enceladus",
            "Fenrir",
            "Iapetus",
            "Orus",
            "Puck",
            "Rasalgethi",
            "Sadachbia",
            "Sadaltager",
            "Schedar",
            "Umbriel",
            "Zubenelgenubi");

    private static final Map<String, Voice> VOICES = new LinkedHashMap<>();

    static {
        for (var kind : List.of("Standard", "Wavenet")) {
            add(kind + "-A", SsmlVoiceGender.FEMALE);
            add(kind + "-B", SsmlVoiceGender.MALE);
            add(kind + "-C", SsmlVoiceGender.FEMALE);
            add(kind + "-D", SsmlVoiceGender.MALE);
        }
        CHIRP_FEMALE.forEach(name -> add("Chirp3-HD-" + name, SsmlVoiceGender.FEMALE));
        CHIRP_MALE.forEach(name -> add("Chirp3-HD-" + name, SsmlVoiceGender.MALE));
    }

    private HebrewVoices() {}

    static Optional<Voice> named(String name) {
        return Optional.ofNullable(VOICES.get(name));
    }

    /** Those of a language, {@code he} or {@code he-IL}; without one, all. */
    static List<Voice> speaking(String language) {
        boolean hebrew = language.isEmpty() || language.equalsIgnoreCase("he") || language.equalsIgnoreCase(LANGUAGE);
        return hebrew ? List.copyOf(VOICES.values()) : List.of();
    }

    private static void add(String name, SsmlVoiceGender gender) {
        var full = LANGUAGE + "-" + name;
        VOICES.put(
                full,
                Voice.newBuilder()
                        .setName(full)
                        .addLanguageCodes(LANGUAGE)
                        .setSsmlGender(gender)
                        .setNaturalSampleRateHertz(NATURAL_RATE)
                        .build());
    }
}
