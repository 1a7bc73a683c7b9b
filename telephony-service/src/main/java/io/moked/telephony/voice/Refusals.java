package io.moked.telephony.voice;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Polite ends for what cannot go on, each counted. Nothing is stored. */
@Component
public class Refusals {

    private static final MediaType XML = MediaType.valueOf("application/xml;charset=UTF-8");

    private final CarrierMarkup markup;
    private final MeterRegistry meters;

    Refusals(CarrierMarkup markup, MeterRegistry meters) {
        this.markup = markup;
        this.meters = meters;
    }

    /** Nobody's number was dialled. */
    String unknownNumber() {
        meters.counter("moked.voice.unknown.numbers").increment();
        return goodbye(BuiltInPhrases.UNKNOWN_NUMBER);
    }

    /** No such call, or the carrier calls it otherwise. */
    public String unknownCall() {
        meters.counter("moked.voice.unknown.calls").increment();
        return goodbye(BuiltInPhrases.UNKNOWN_CALL);
    }

    /** The call is not at this point. */
    public String outOfTurn() {
        meters.counter("moked.voice.out.of.turn").increment();
        return goodbye(BuiltInPhrases.UNKNOWN_CALL);
    }

    /** The end, without a word. */
    public String hangUp() {
        return markup.write(List.of(new Step.HangUp()));
    }

    String apology() {
        return goodbye(BuiltInPhrases.APOLOGY);
    }

    private String goodbye(String text) {
        return markup.write(List.of(new Step.Say(text), new Step.HangUp()));
    }

    /** The document as the carrier wants it. */
    public static ResponseEntity<String> xml(String document) {
        return ResponseEntity.ok().contentType(XML).body(document);
    }
}
