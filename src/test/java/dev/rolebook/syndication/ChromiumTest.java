package dev.rolebook.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/** Whether pages are looked at, by whether there is a browser and who asks. */
class ChromiumTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"true", "false"})
    void withABrowserPagesAreLookedAt(@Nullable String ci) {
        assertThatCode(() -> Chromium.require(true, ci)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"false", ""})
    void withoutOneTheTestIsSkippedWithASentenceThatSaysHowToGetIt(@Nullable String ci) {
        assertThatCode(() -> Chromium.require(false, ci))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("apt-get install -y chromium chromium-driver");
    }

    @Test
    void inContinuousIntegrationItFails() {
        Throwable failure = catchThrowable(() -> Chromium.require(false, "true"));
        assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining("apt-get install");
    }
}
