package dev.rolebook.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            E-billing            | eBilling
            E-Billing            | e billing
            Project management   | Management of projects
            Contract drafting    | Contracts drafting
            Résumé writing       | resume writing
            Negotiation          | Negotiatoin
            Document management  | Documents management systems and
            Legal research       | Legal reserch
            """)
    void namesThatPeopleTakeForOneAreNear(String left, String right) {
        boolean near = SkillNames.areNear(left, right);
        assertThat(near).isEqualTo(!right.contains("systems"));
        assertThat(SkillNames.areNear(right, left)).isEqualTo(near);
        assertThat(nearlyCalled(left, right)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C                    | C++
            C++                  | C#
            SQL                  | NoSQL
            Excel 2016           | Excel 2019
            Contract drafting    | Contract negotiation
            Legal research       | Regulatory research
            Budgeting            | Budgeting and forecasting
            E-filing             | E-billing
            Editing              | Auditing
            """)
    void namesOfDifferentThingsAreNot(String left, String right) {
        assertThat(SkillNames.areNear(left, right)).isFalse();
        assertThat(SkillNames.areNear(right, left)).isFalse();
        assertThat(nearlyCalled(left, right)).isFalse();
    }

    /** Whether the second is among those that are looked at for the first. */
    private static boolean nearlyCalled(String left, String right) {
        SkillNames names = new SkillNames();
        names.add(UUID.randomUUID(), "other", right, List.of());
        return !names.nearlyCalled(left).isEmpty();
    }
}
