package dev.rolebook.document;

import dev.rolebook.web.Explanations;
import dev.rolebook.web.ProblemResource.Explanation;
import dev.rolebook.web.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** The rules for documents, in the catalogue of problems. */
@ApplicationScoped
class RuleExplanations implements Explanations {

    private final Severities severities;

    RuleExplanations(Severities severities) {
        this.severities = severities;
    }

    @Override
    public List<Explanation> explanations() {
        return Arrays.stream(Rule.values()).map(this::explanation).toList();
    }

    private Explanation explanation(Rule rule) {
        return new Explanation(
                rule.id(),
                rule.href(),
                ProblemType.INVALID_DOCUMENTS.status(),
                rule.title(),
                rule.explanation(),
                severities.of(rule).map(Severity::name).orElse("OFF"));
    }
}
