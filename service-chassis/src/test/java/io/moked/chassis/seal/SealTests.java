package io.moked.chassis.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.UnusableSetting;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SealTests {

    private final Secret first = key(1);
    private final Secret second = key(2);
    private final Seal seal = Seal.of("a.key", first, null);

    @Test
    void opensWhatItClosedAtTheSamePlace() throws Exception {
        assertThat(seal.openText(seal.closeText("סוד", "here"), "here")).isEqualTo("סוד");
    }

    @Test
    void closesTheSameDifferentlyEachTime() {
        assertThat(seal.closeText("secret", "here")).isNotEqualTo(seal.closeText("secret", "here"));
    }

    @Test
    void opensNothingFromAnotherPlace() {
        var sealed = seal.closeText("secret", "here");
        assertThatThrownBy(() -> seal.openText(sealed, "there")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void opensNothingThatWasChangedOrCut() {
        var sealed = seal.closeText("secret", "here");
        sealed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> seal.openText(sealed, "here")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> seal.open(Arrays.copyOf(sealed, 5), "here")).isInstanceOf(BrokenSeal.class);
        assertThatThrownBy(() -> seal.open(Arrays.copyOf(sealed, 20), "here")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void opensWhatTheKeyBeforeClosedAndClosesWithTheNew() throws Exception {
        var old = seal.closeText("secret", "here");
        var replaced = Seal.of("a.key", second, first);
        assertThat(replaced.openText(old, "here")).isEqualTo("secret");
        var fresh = replaced.closeText("secret", "here");
        assertThatThrownBy(() -> seal.openText(fresh, "here")).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void refusesAKeyThatIsNoneWithoutQuotingIt() {
        assertThatThrownBy(() -> Seal.of("a.key", new Secret("short"), null))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("a.key")
                .hasMessageNotContaining("short");
    }

    private static Secret key(int filler) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return new Secret(Base64.getEncoder().encodeToString(bytes));
    }
}
