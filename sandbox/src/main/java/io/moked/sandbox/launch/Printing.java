package io.moked.sandbox.launch;

import io.moked.sandbox.caller.CallResult;
import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** Calls as the user reads them. */
final class Printing {

    private Printing() {}

    static String turn(Turn turn) {
        var time = turn.millis() == 0 ? "" : turn.millis() + " ms";
        return "  %-6s %9s  %s".formatted(turn.who().name().toLowerCase(Locale.ROOT), time, turn.text());
    }

    /** One line, and one for each demand that did not come true. */
    static String summary(CallResult call) {
        var line = "%-4s  %-20s %s  %d of %d demands, %d turns, %.1f s"
                .formatted(
                        call.ok() ? "ok" : "FAIL",
                        call.scenario(),
                        call.callSid(),
                        call.checks().stream().filter(Check::ok).count(),
                        call.checks().size(),
                        call.turns().size(),
                        call.millis() / 1000.0);
        return line + String.join("", unmet(call));
    }

    private static List<String> unmet(CallResult call) {
        return call.checks().stream()
                .filter(check -> !check.ok())
                .map(check -> "\n      not true: %s (found: %s)".formatted(check.what(), check.found()))
                .toList();
    }

    /** Every demand with its outcome. */
    static Table demands(CallResult call) {
        var table = new Table();
        call.checks()
                .forEach(check -> table.row(
                        call.scenario(),
                        (check.ok() ? "ok    " : "FAIL  ")
                                + check.what()
                                + (check.ok() ? "" : " (found: " + check.found() + ")")));
        return table;
    }

    static String json(CallResult call) {
        return JsonMapper.shared().writeValueAsString(call);
    }
}
