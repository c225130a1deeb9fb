package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTP://localhost:8080",
                "http://localhost:0",
                "https://example.org/careers",
                "http://[::1]:8080"
            })
    void aUrlOfTheWebIsTaken(String url) {
        assertThatCode(() -> ConfiguredUrl.demand("a.setting", URI.create(url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "example.org",
                "//example.org",
                "/careers",
                "ftp://example.org",
                "mailto:a@example.org",
                "http:///careers",
                "https://example.org/",
                "https://example.org?a=b",
                "https://example.org#a"
            })
    void everythingElseIsRefusedInASentence(String url) {
        assertThatThrownBy(() -> ConfiguredUrl.demand("a.setting", URI.create(url)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("a.setting: '" + url + "' is no URL");
    }
}
