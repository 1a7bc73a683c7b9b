package io.moked.ai.summary;

import io.moked.ai.conversation.Said;
import io.moked.ai.conversation.Step;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A conversation as text for a reader. */
final class Transcript {

    private Transcript() {}

    static String of(List<Step> steps) {
        return steps.stream().flatMap(Transcript::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Step step) {
        var reply = step.reply();
        return Stream.of("לקוח: " + words(step.said()), "נציג: " + (reply == null ? "" : reply.text()));
    }

    private static String words(Said said) {
        return switch (said) {
            case Said.Words(var text) -> text;
            case Said.Unclear(var guess) -> "(לא ברור) " + guess;
            case Said.Silence silence -> "(שתיקה)";
            case Said.Unheard unheard -> "(לא נשמע)";
            case Said.HandoffFailed failed -> "(ההעברה לאדם לא נענתה)";
        };
    }
}
