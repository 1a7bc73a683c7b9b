package io.moked.sandbox.launch;

import java.util.List;

/**
 * How a simulated call went.
 *
 * @param scenario its name
 * @param callSid the CallSid
 * @param passed whether all that the scenario demands came true
 * @param demands how many demands there are
 * @param unmet those that did not come true, a sentence each
 * @param turns what was said
 * @param millis from dialling to hanging up
 */
record PlayedCall(
        String scenario,
        String callSid,
        boolean passed,
        int demands,
        List<String> unmet,
        List<Turn> turns,
        long millis) {

    String line() {
        return "%s %-20s %s  %d turns  %.1f s"
                        .formatted(passed ? "ok  " : "FAIL", scenario, callSid, turns.size(), millis / 1000.0)
                + String.join(
                        "", unmet.stream().map(demand -> "\n       " + demand).toList());
    }
}
