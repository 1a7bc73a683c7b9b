package io.moked.sandbox.caller;

import io.moked.sandbox.caller.scenario.Step;
import io.moked.sandbox.caller.scenario.Then;
import io.moked.sandbox.caller.scenario.Then.AppointmentDemand;
import io.moked.sandbox.caller.scenario.Then.MessageDemand;
import io.moked.sandbox.caller.scenario.Then.TaskDemand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in what stands as {@code ${…}} in a scenario. */
record Variables(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    String in(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(found.group(1))).orElseGet(found::group)));
    }

    private @Nullable String inOptional(@Nullable String text) {
        return text == null ? null : in(text);
    }

    private @Nullable List<String> inAll(@Nullable List<String> texts) {
        return texts == null ? null : texts.stream().map(this::in).toList();
    }

    Step in(Step step) {
        return switch (step) {
            case Step.Say say -> new Step.Say(in(say.text()));
            case Step.Mumble mumble -> new Step.Mumble(in(mumble.text()));
            case Step.Hears hears ->
                new Step.Hears(hears.words().stream().map(this::in).toList());
            case Step.Silence silence -> silence;
            case Step.Dtmf dtmf -> dtmf;
            case Step.HangUp hangUp -> hangUp;
            case Step.Person person -> person;
        };
    }

    Then in(Then then) {
        return new Then(
                in(then.appointment()),
                then.customer(),
                then.messages() == null
                        ? null
                        : then.messages().stream()
                                .map(message -> new MessageDemand(
                                        message.channel(), inAll(message.contains()), message.status()))
                                .toList(),
                then.task() == null
                        ? null
                        : new TaskDemand(then.task().kind(), inAll(then.task().contains())),
                inAll(then.heardByCaller()),
                inAll(then.heardByAgent()),
                then.transferred(),
                then.events(),
                then.nothingTwice());
    }

    private @Nullable AppointmentDemand in(@Nullable AppointmentDemand wanted) {
        return wanted == null
                ? null
                : new AppointmentDemand(
                        wanted.service(),
                        inOptional(wanted.date()),
                        inOptional(wanted.time()),
                        wanted.name(),
                        wanted.staff(),
                        wanted.count());
    }
}
