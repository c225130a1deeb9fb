package dev.rolebook.document;

import dev.rolebook.web.Nearest;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * What follows from each rule here: {@code rolebook.checks.<rule>=error|warning|off}. Only the rules of
 * editors can be set; without the others a document cannot be published at all.
 */
@ApplicationScoped
public class Severities {

    private static final String PREFIX = "rolebook.checks.";

    /** No severity where nobody looks. */
    private final Map<Rule, Severity> severities = new EnumMap<>(Rule.class);

    /**
     * Reads the settings.
     *
     * @throws ConfigurationException saying in a sentence which setting makes no sense
     */
    public Severities(Config config) {
        for (Rule rule : Rule.values()) {
            severities.put(rule, rule.severity());
        }
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                // The name of an environment variable comes with dots for hyphens.
                String id = name.substring(PREFIX.length()).replace('.', '-');
                set(
                        editorial(name, id),
                        config.getOptionalValue(PREFIX + id, String.class).orElse(""));
            }
        }
    }

    /** Before anything is published: what was set must be known by then. */
    void readAtStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        // Being made is all it takes.
    }

    /** What follows from breaking a rule; empty where nobody looks. */
    public Optional<Severity> of(Rule rule) {
        return Optional.ofNullable(severities.get(rule));
    }

    private void set(Rule rule, String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "error" -> severities.put(rule, Severity.ERROR);
            case "warning" -> severities.put(rule, Severity.WARNING);
            case "off" -> severities.remove(rule);
            default ->
                throw new ConfigurationException(
                        "The setting " + PREFIX + rule.id() + " must be error, warning or off, not '" + value + "'.");
        }
    }

    private static Rule editorial(String setting, String id) {
        List<String> known =
                Stream.of(Rule.values()).filter(Rule::isEditorial).map(Rule::id).toList();
        return Rule.ofId(id)
                .filter(Rule::isEditorial)
                .orElseThrow(() -> new ConfigurationException("The setting " + setting + " names no rule that can be"
                        + " set"
                        + Nearest.to(id, known)
                                .map(nearest -> "; did you mean " + PREFIX + nearest + "?")
                                .orElse(": those are " + String.join(", ", known) + ".")));
    }
}
