package io.moked.chassis.secret;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecretTests {

    record Settings(@NotBlank @Size(min = 6) @Nullable Secret key, Map<String, Secret> others) {}

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void isBoundFromATextAndPrintedAsNone() {
        var settings = bound(Map.of("x.key", "hunter2", "x.others.a", "swordfish"));

        assertThat(settings.key()).isEqualTo(new Secret("hunter2"));
        assertThat(settings.others()).containsEntry("a", new Secret("swordfish"));
        assertThat(settings.toString()).doesNotContain("hunter2", "swordfish");
    }

    @ParameterizedTest
    @CsvSource({"hunter2,0", "hunt,1", "'      ',1", "'',2", ",1"})
    void isValidatedLikeATextButNeverShown(@Nullable String text, int violations) {
        var found = validator.validate(new Settings(text == null ? null : new Secret(text), Map.of()));

        assertThat(found).hasSize(violations);
        assertThat(found)
                .noneMatch(
                        violation -> String.valueOf(violation.getInvalidValue()).contains("hunt"));
    }

    private static Settings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("x", Settings.class);
    }
}
