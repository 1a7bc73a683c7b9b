package io.moked.sandbox.caller;

import io.moked.sandbox.audio.SpokenAudio;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.CallResult.Who;
import io.moked.sandbox.caller.scenario.Step;
import io.moked.sandbox.twilio.line.Telephone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A caller who follows a scenario's steps, and hangs up when there are no more. */
final class Player implements Telephone {

    private final Deque<Step> steps;
    private final Consumer<Turn> onTurn;
    private final List<Turn> turns = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<String> sinceLastAct = new ArrayList<>();
    private int damaged;
    private boolean transferred;

    /**
     * A caller.
     *
     * @param steps with all variables filled in
     * @param onTurn told each turn as it happens
     */
    Player(Collection<Step> steps, Consumer<Turn> onTurn) {
        this.steps = new ArrayDeque<>(steps);
        this.onTurn = onTurn;
    }

    private void tell(Turn turn) {
        turns.add(turn);
        onTurn.accept(turn);
    }

    @Override
    public void hears(Sound sound) {
        tell(new Turn(Who.AGENT, sound.words(), sound.waited().toMillis()));
        sinceLastAct.add(sound.words());
        damaged += sound.damaged();
    }

    @Override
    public Act acts() {
        while (!steps.isEmpty()) {
            switch (steps.pop()) {
                case Step.Hears hears -> hears.words().forEach(this::expect);
                case Step.Person person -> {}
                case Step.Say say -> {
                    return speaks(say.text(), say.text(), SpokenAudio.speak(say.text()));
                }
                case Step.Mumble mumble -> {
                    var audio = SpokenAudio.mumble(mumble.text());
                    return speaks(
                            mumble.text() + " (unclear)",
                            SpokenAudio.hear(audio).text(),
                            audio);
                }
                case Step.Silence silence -> {
                    return act(new Turn(Who.CALLER, "(silence)", 0), new Act.KeepsSilent());
                }
                case Step.Dtmf dtmf -> {
                    return act(new Turn(Who.CALLER, "(keys " + dtmf.keys() + ")", 0), new Act.Presses(dtmf.keys()));
                }
                case Step.HangUp hangUp -> steps.clear();
            }
        }
        return act(new Turn(Who.CALLER, "(hangs up)", 0), new Act.HangsUp());
    }

    private Act speaks(String shown, String words, byte[] audio) {
        return act(new Turn(Who.CALLER, shown, audio.length / 8), new Act.Speaks(words, audio));
    }

    private Act act(Turn turn, Act act) {
        tell(turn);
        sinceLastAct.clear();
        return act;
    }

    private void expect(String words) {
        var heard = String.join(" ", sinceLastAct);
        checks.add(new Check("the caller hears \"" + words + "\"", Speech.contains(heard, words), heard));
    }

    @Override
    public boolean personAnswers(String number) {
        while (steps.peek() instanceof Step.Hears(var words)) {
            steps.pop();
            words.forEach(this::expect);
        }
        var answers = steps.peek() instanceof Step.Person(var yes) && yes;
        if (steps.peek() instanceof Step.Person) {
            steps.pop();
        }
        tell(new Turn(Who.AGENT, answers ? "(connects a person)" : "(rings, nobody answers)", 0));
        transferred |= answers;
        return answers;
    }

    /** Ends it: what was expected and never came is a failed check, and so is what was never said. */
    void hangUp() {
        for (var left : steps) {
            switch (left) {
                case Step.Hears hears -> hears.words().forEach(this::expect);
                case Step.HangUp hangUp -> {}
                case Step.Say say -> unsaid(say.text());
                case Step.Mumble mumble -> unsaid(mumble.text());
                case Step.Silence silence -> unsaid("(silence)");
                case Step.Dtmf dtmf -> unsaid("(keys " + dtmf.keys() + ")");
                case Step.Person person -> unsaid("(a person is dialled)");
            }
        }
        checks.add(new Check("every word of the agent comes through whole", damaged == 0, damaged + " damaged"));
    }

    private void unsaid(String text) {
        checks.add(new Check("the call lasts until \"" + text + "\"", false, "it was over before"));
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }

    boolean transferred() {
        return transferred;
    }

    List<String> heard() {
        return turns.stream()
                .filter(turn -> turn.who() == Who.AGENT)
                .map(Turn::text)
                .toList();
    }
}
