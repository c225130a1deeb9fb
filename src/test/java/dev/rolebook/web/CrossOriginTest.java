package dev.rolebook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    @Test
    void everyOriginIsAllowedUnlessSomeOrNoneAreSet() {
        assertThat(origins(Map.of())).contains(List.of("*"));
        assertThat(origins(Map.of("rolebook.cors.origins", ""))).isEmpty();
        assertThat(origins(Map.of("rolebook.cors.origins", "https://a.example,https://b.example")))
                .contains(List.of("https://a.example", "https://b.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://example.org/", "https://*.example.org", "null", "https://", "a b"})
    void whatIsNoOriginEndsTheStartWithWords(String wrong) {
        assertThatThrownBy(() -> new CrossOrigin(() -> Optional.of(List.of("https://example.org", wrong))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("rolebook.cors.origins")
                .hasMessageContaining(wrong);
    }

    private static Optional<List<String>> origins(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(CrossOriginConfig.class)
                .build()
                .getConfigMapping(CrossOriginConfig.class)
                .origins();
    }
}
