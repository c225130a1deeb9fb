package dev.rolebook.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolebook.web.ProblemType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @EnumSource
    void aRuleIsExplainedUnderANameThatNoProblemHas(Rule rule) {
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(ProblemType.ofCode(rule.id())).isEmpty();
        assertThat(Rule.ofId(rule.id())).contains(rule);
        assertThat(rule.title()).isNotBlank().doesNotEndWith(".");
        assertThat(rule.explanation()).endsWith(".");
    }
}
