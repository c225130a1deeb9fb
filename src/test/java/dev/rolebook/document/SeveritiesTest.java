package dev.rolebook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeveritiesTest {

    private static Severities settings(Map<String, String> settings) {
        return new Severities(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }

    @Test
    void editorsAreWarnedAndTheOthersRefused() {
        Severities severities = settings(Map.of());
        assertThat(severities.of(Rule.ORPHAN)).contains(Severity.WARNING);
        assertThat(severities.of(Rule.UNRESOLVED_REFERENCE)).contains(Severity.ERROR);
    }

    @Test
    void aRuleOfEditorsIsAsItIsSet() {
        Severities severities =
                settings(Map.of("rolebook.checks.orphan", "ERROR", "rolebook.checks.matrix-hole", "off"));
        assertThat(severities.of(Rule.ORPHAN)).contains(Severity.ERROR);
        assertThat(severities.of(Rule.MATRIX_HOLE)).isEmpty();
        assertThat(severities.of(Rule.LOOPING_LADDER)).contains(Severity.WARNING);
    }

    @Test
    void theEnvironmentSetsRulesToo() {
        Severities severities = new Severities(new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(Map.of("ROLEBOOK_CHECKS_MATRIX_HOLE", "error"), 300))
                .build());
        assertThat(severities.of(Rule.MATRIX_HOLE)).contains(Severity.ERROR);
    }

    @Test
    void whatMakesNoSenseIsRefusedInASentence() {
        assertThatThrownBy(() -> settings(Map.of("rolebook.checks.matrix-hol", "off")))
                .hasMessage("The setting rolebook.checks.matrix-hol names no rule that can be set; did you mean"
                        + " rolebook.checks.matrix-hole?");
        assertThatThrownBy(() -> settings(Map.of("rolebook.checks.unresolved-reference", "off")))
                .hasMessageStartingWith(
                        "The setting rolebook.checks.unresolved-reference names no rule that can be set: "
                                + "those are pay-without-live-source, ");
        assertThatThrownBy(() -> settings(Map.of("rolebook.checks.orphan", "loud")))
                .hasMessage("The setting rolebook.checks.orphan must be error, warning or off, not 'loud'.");
    }
}
