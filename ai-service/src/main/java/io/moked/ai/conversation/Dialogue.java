package io.moked.ai.conversation;

import io.moked.ai.conversation.Entry.Role;
import io.moked.ai.thinking.Message;
import io.moked.ai.thinking.ToolCall;
import io.moked.ai.time.Exchange;
import io.moked.ai.tools.ToolOutcome;
import io.moked.hebrew.time.HebrewTime;
import io.moked.hebrew.time.Utterance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All entries of a conversation so far, and which of them belong to the exchange under way. */
record Dialogue(List<Entry> before, List<Entry> now) {

    private static final Set<String> CHANGING = Set.of("move_appointment", "cancel_appointment");

    List<Message> messages() {
        return all().map(Entry::message).toList();
    }

    int size() {
        return before.size() + now.size();
    }

    private Stream<Entry> all() {
        return Stream.concat(before.stream(), now.stream());
    }

    /**
     * What the agent said and the caller answered, oldest first. Where the caller was not heard in between, the agent's
     * words belong together: a plain yes to {@code אפשר לחזור על זה?} answers what was asked before.
     */
    List<Exchange> exchanges() {
        var exchanges = new ArrayList<Exchange>();
        var offered = new StringJoiner(" ");
        var before = Instant.EPOCH;
        for (var entry : all().toList()) {
            if (entry.isSpokenBy(Role.AGENT)) {
                offered.add(entry.words());
            } else if (entry.isSpokenBy(Role.CALLER)) {
                var heard = Objects.requireNonNull(entry.heardAt());
                exchanges.add(new Exchange(
                        utterance(offered.toString(), exchanges.isEmpty() ? heard : before),
                        utterance(entry.words(), heard)));
                offered = new StringJoiner(" ");
                before = heard;
            }
        }
        return exchanges;
    }

    private static Utterance utterance(String words, Instant at) {
        return new Utterance(words, at.atZone(HebrewTime.ISRAEL));
    }

    /** The next tool call of this exchange that has no result yet. */
    Optional<ToolCall> open() {
        var answered = outcomes().collect(Collectors.toSet());
        return now.stream()
                .flatMap(entry -> entry.calls().stream())
                .filter(call -> !answered.contains(call.id()))
                .findFirst();
    }

    private Stream<String> outcomes() {
        return now.stream().flatMap(entry -> Stream.ofNullable(entry.callId()));
    }

    int toolCalls() {
        return (int) outcomes().count();
    }

    int thoughts() {
        return (int) now.stream().filter(entry -> entry.role() == Role.AGENT).count();
    }

    Optional<ToolOutcome.Ending> ending() {
        return results(now).map(ToolOutcome::ending).filter(Objects::nonNull).findFirst();
    }

    /** What the newest tool result of this exchange has to tell the caller. */
    Optional<String> newestNews() {
        return results(now).map(ToolOutcome::say).filter(Objects::nonNull).reduce((older, newer) -> newer);
    }

    /** The agent's last words in this exchange, if it has come to them. */
    Optional<String> lastWords() {
        return Optional.of(now)
                .filter(entries -> !entries.isEmpty())
                .map(List::getLast)
                .filter(entry -> entry.role() == Role.AGENT && entry.calls().isEmpty())
                .map(Entry::text);
    }

    /** How many appointments were moved or cancelled until now. */
    int changes() {
        return (int) results(all().toList())
                .filter(outcome -> outcome.status().isChange())
                .count();
    }

    /** The same, with those that were asked for and that the calendar may have decided since. */
    int changesAskedFor() {
        var asked = all().flatMap(entry -> entry.calls().stream())
                .filter(call -> CHANGING.contains(call.name()))
                .map(ToolCall::id)
                .collect(Collectors.toSet());
        return (int) all().filter(entry -> entry.callId() != null && asked.contains(entry.callId()))
                .flatMap(entry -> Stream.ofNullable(entry.outcome()))
                .filter(outcome -> outcome.status().isChange() || outcome.status() == ToolOutcome.Status.PENDING)
                .count();
    }

    private static Stream<ToolOutcome> results(List<Entry> entries) {
        return entries.stream().flatMap(entry -> Stream.ofNullable(entry.outcome()));
    }
}
