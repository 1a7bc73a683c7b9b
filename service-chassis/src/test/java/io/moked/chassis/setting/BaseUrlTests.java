package io.moked.chassis.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTests {

    @ParameterizedTest
    @ValueSource(strings = {"https://moked.example", "https://moked.example/", "https://moked.example//"})
    void endsWithoutASlashHoweverItWasSet(String text) {
        assertThat(BaseUrl.of(text)).hasToString("https://moked.example");
        assertThat(BaseUrl.of(text).at("/audio/t-1?a=b#c")).hasToString("https://moked.example/audio/t-1?a=b#c");
    }

    @Test
    void mayHaveAPort() {
        assertThat(BaseUrl.of("http://localhost:8081/v1/")).hasToString("http://localhost:8081/v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "moked.example", "localhost:8081", "ftp://moked.example", "https:", "https://a.example?b=c"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> BaseUrl.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
