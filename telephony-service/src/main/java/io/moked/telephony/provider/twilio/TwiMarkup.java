package io.moked.telephony.provider.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import io.moked.telephony.voice.CarrierMarkup;
import io.moked.telephony.voice.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes TwiML. */
@Component
class TwiMarkup implements CarrierMarkup {

    /** What Twilio takes in one {@code <Say>}. */
    private static final int LONGEST = 4096;

    // The vendor's builder asks for both with every document; without a name each asks every jar of the class path,
    // which took an eighth of a webhook's processor time.
    static {
        System.setProperty(
                "javax.xml.parsers.DocumentBuilderFactory",
                "com.sun.org.apache.xerces.internal.jaxp.DocumentBuilderFactoryImpl");
        System.setProperty(
                "javax.xml.transform.TransformerFactory",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl");
    }

    private static final int SILENCE_SECONDS = 2;
    private static final int LONGEST_UTTERANCE_SECONDS = 30;

    private final DialSettings dial;

    TwiMarkup(DialSettings dial) {
        this.dial = dial;
    }

    @Override
    public String write(List<Step> steps) {
        var response = new VoiceResponse.Builder();
        steps.forEach(step -> add(response, step));
        return response.build().toXml();
    }

    private void add(VoiceResponse.Builder response, Step step) {
        switch (step) {
            case Step.Play(var audio) -> response.play(new Play.Builder(audio).build());
            case Step.Say(var text) -> response.say(say(text));
            case Step.Pause(var seconds) ->
                response.pause(new Pause.Builder().length(seconds).build());
            case Step.Listen(var then, var stored) -> response.record(record(then, stored));
            case Step.Redirect(var to) ->
                response.redirect(
                        new Redirect.Builder(to).method(HttpMethod.POST).build());
            case Step.Connect(var person, var shown, var then) ->
                response.dial(new Dial.Builder()
                        .action(then)
                        .method(HttpMethod.POST)
                        .timeout((int) dial.ring().toSeconds())
                        .timeLimit((int) dial.longest().toSeconds())
                        .callerId(shown.e164())
                        .number(new Number.Builder(person.e164()).build())
                        .build());
            case Step.HangUp() -> response.hangup(new Hangup.Builder().build());
        }
    }

    private static Say say(String text) {
        return new Say.Builder(legal(text))
                .voice(Say.Voice.GOOGLE_HE_IL_WAVENET_A)
                .language(Say.Language.HE_IL)
                .build();
    }

    private static Record record(java.net.URI then, java.net.URI stored) {
        return new Record.Builder()
                .action(then)
                .method(HttpMethod.POST)
                .playBeep(false)
                .timeout(SILENCE_SECONDS)
                .maxLength(LONGEST_UTTERANCE_SECONDS)
                .trim(Record.Trim.DO_NOT_TRIM)
                .recordingStatusCallback(stored)
                .recordingStatusCallbackMethod(HttpMethod.POST)
                .build();
    }

    /** Without the characters that XML 1.0 cannot hold, and no longer than Twilio takes. */
    private static String legal(String text) {
        var legal = new StringBuilder();
        text.codePoints()
                .filter(point -> point >= ' ' && point != 0xFFFE && point != 0xFFFF && !isSurrogate(point)
                        || point == '\n'
                        || point == '\t')
                .takeWhile(point -> legal.length() + Character.charCount(point) <= LONGEST)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
