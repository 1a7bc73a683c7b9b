package io.moked.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkupTests {

    private static final Pattern HEBREW = Pattern.compile("[\\u05D0-\\u05EA]");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}|[א-ת]");
    private static final Pattern TAG = Pattern.compile("<!--.*?-->|<[^>]*>", Pattern.DOTALL);
    private static final Pattern KEYS = Pattern.compile("<kbd[^>]*>[^<]*</kbd>");
    private static final Pattern SPOKEN =
            Pattern.compile("(?:aria-label|title|placeholder|alt|aria-valuetext)=\"([^\"]*)\"");
    private static final List<Pattern> HANDED_ON = Stream.of(
                    "\\b(?:text|label|title|hint|placeholder|heading|note)\\s*:\\s*['\"`]([^'\"`]*)['\"`]",
                    "\\b(?:toast|sr|words)\\(\\s*['\"`]([^'\"`]*)['\"`]",
                    "\\bbadge\\('[^']*',\\s*['\"`]([^'\"`]*)['\"`]",
                    "\\?\\s*['\"`]([^'\"`]*)['\"`]\\s*:")
            .map(Pattern::compile)
            .toList();

    /** A word with a capital, or two words; keys, names of classes and of values are neither. */
    private static final Pattern READABLE = Pattern.compile("^[A-Z][a-z]|\\p{L} \\p{L}");

    /** Selectors, paths, keys. */
    private static final Pattern NO_WORDS = Pattern.compile("[./].*|Control\\+.", Pattern.DOTALL);

    private static final Pattern INLINE =
            Pattern.compile("\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<script(?![^>]*\\ssrc=)|<style");
    private static final Pattern EVALUATED = Pattern.compile(
            "\\beval\\(|new Function\\(|innerHTML|outerHTML|insertAdjacentHTML|document\\.write|unsafeHTML|setAttribute\\('style'");

    @Test
    void keepsHebrewInTheWordsOnly() {
        StaticFiles.endingWith(".js", ".html", ".css", ".svg")
                .forEach((path, text) ->
                        assertThat(HEBREW.matcher(text).results()).as(path).isEmpty());
    }

    @Test
    void writesNoVisibleTextIntoTemplates() {
        templates()
                .forEach((path, markup) -> assertThat(markup.stream().flatMap(MarkupTests::visible))
                        .as(path)
                        .isEmpty());
    }

    /** Hebrew is found anywhere; another language, where what is handed on is shown. */
    @Test
    void handsNoVisibleTextOn() {
        StaticFiles.endingWith(".js")
                .forEach((path, text) -> assertThat(handedOn(text)).as(path).isEmpty());
    }

    @Test
    void seesWhatIsHandedOn() {
        assertThat(handedOn("""
                        button({ text: 'Save', mark: 'check' }); field({ label: "your name", id: 'x' }); toast('Done');
                        sr(`Close ${name}`); badge('red', 'Late'); html`${busy ? 'Please wait' : ''}`;
                        { title: 'page.forbidden' }; button({ text: t('save'), kind: 'Primary' }); on ? 'true' : 'false'"""))
                .containsExactlyInAnyOrder("Save", "your name", "Done", "Close ${name}", "Late", "Please wait");
    }

    private static Stream<String> handedOn(String source) {
        return HANDED_ON.stream()
                .flatMap(pattern -> pattern.matcher(source).results())
                .map(match -> match.group(1))
                .filter(text ->
                        READABLE.matcher(text).find() && !NO_WORDS.matcher(text).matches());
    }

    @Test
    void hasNothingInlineThatTheSecurityPolicyRefuses() {
        templates()
                .forEach((path, markup) -> assertThat(markup)
                        .as(path)
                        .noneMatch(part -> INLINE.matcher(part).find()));
    }

    @Test
    void neverTurnsTextIntoMarkupOrCode() {
        StaticFiles.endingWith(".js")
                .forEach((path, text) ->
                        assertThat(EVALUATED.matcher(text).results()).as(path).isEmpty());
    }

    @Test
    void seesWhatATemplateShows() {
        var markup = Templates.of("const a = html`<p title=\"${x}\">Hello ${html`<b>you</b>`}</p>`; // `not this`");

        assertThat(markup.stream().flatMap(MarkupTests::visible)).containsExactlyInAnyOrder("Hello", "you");
    }

    private static Map<String, List<String>> templates() {
        var found = new java.util.TreeMap<String, List<String>>();
        StaticFiles.endingWith(".js").forEach((path, text) -> found.put(path, Templates.of(text)));
        StaticFiles.endingWith(".html").forEach((path, text) -> found.put(path, List.of(withoutName(text))));
        return found;
    }

    /** The name of the product is the one word that is the same in every language. */
    private static String withoutName(String document) {
        return document.replace("<title>Moked</title>", "");
    }

    private static Stream<String> visible(String markup) {
        var plain = KEYS.matcher(markup).replaceAll("");
        var between = LETTERS.matcher(TAG.matcher(plain).replaceAll(" ")).results();
        var spoken = SPOKEN.matcher(plain)
                .results()
                .flatMap(match -> LETTERS.matcher(match.group(1)).results());
        return Stream.concat(between, spoken).map(java.util.regex.MatchResult::group);
    }
}
