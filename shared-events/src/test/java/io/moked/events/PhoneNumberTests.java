package io.moked.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PhoneNumberTests {

    private static final Pattern OF_THE_SCHEMA = Pattern.compile(new JsonMapper()
            .readTree(EventCatalog.schemaOf(io.moked.events.call.CallReceived.class))
            .at("/properties/dialled/pattern")
            .stringValue());

    @ParameterizedTest
    @ValueSource(strings = {"+972502345678", "+97225550110", "+1234567", "+123456789012345"})
    void acceptsWhatTheSchemaAccepts(String text) {
        assertThat(OF_THE_SCHEMA.matcher(text).find()).isTrue();
        assertThat(new PhoneNumber(text).e164()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "anonymous", "0502345678", "+0502345678", "+123456", "+1234567890123456", "+97250-2345678"})
    void refusesWhatTheSchemaRefuses(String text) {
        assertThat(OF_THE_SCHEMA.matcher(text).find()).isFalse();
        assertThatThrownBy(() -> new PhoneNumber(text)).hasMessage("not an E.164 phone number");
    }

    @ParameterizedTest
    @ValueSource(strings = "+972502345678")
    void showsTheLastThreeDigitsOnly(String text) {
        assertThat(new PhoneNumber(text)).hasToString("…678");
    }
}
