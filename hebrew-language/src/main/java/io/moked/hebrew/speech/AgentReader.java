package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the agent says of itself, in the gender of its voice: אני בודק, אני בודקת. */
final class AgentReader implements Reader {

    private static final Set<String> WORK = Set.of("שירות", "השירות", "מכירות", "תמיכה", "קבלה", "לקוחות");

    private final Voice voice;

    AgentReader(Voice voice) {
        this.voice = voice;
    }

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var word = words.get(from);
        if (!word.isHebrew()) {
            return null;
        }
        var bare = Speaker.bare(word.text());
        var said = AgentWords.in(voice, bare);
        if (said == null || said.equals(bare)) {
            return null;
        }
        var isOfAgent = Speaker.isAgent(words, from) || AgentWords.isHead(bare) && Speaker.isHead(words, from);
        var prefix = word.text().substring(0, word.text().length() - bare.length());
        var form = WORK.contains(words.get(from + 1).text()) ? AgentWords.construct(said) : said;
        return isOfAgent ? new Spoken(prefix + form, from + 1) : null;
    }
}
