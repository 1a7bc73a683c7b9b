package io.moked.sandbox.twilio.line;

import java.util.List;
import java.util.Map;

/** What a call does next. */
sealed interface Next {

    /** The next verb of the same document. */
    record GoOn() implements Next {}

    /** Asks the application for another document. */
    record Ask(String url, String method, Map<String, String> parameters) implements Next {}

    /** Executes a document given by the REST API. */
    record Execute(List<Verb> verbs) implements Next {}

    /** Is over. */
    record End(String status) implements Next {}
}
