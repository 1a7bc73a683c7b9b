package io.moked.ai.hearing;

import io.moked.hebrew.text.HebrewText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Sentences that Whisper is known to write when nobody speaks: thanks and credits of the films it learned from. */
@Component
class Hallucinations {

    private final Set<String> known;

    Hallucinations() throws IOException {
        known = new ClassPathResource("hearing/hallucinations.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(HebrewText::comparable)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean contain(String text) {
        return known.contains(HebrewText.comparable(text));
    }
}
