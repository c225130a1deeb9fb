package dev.rolebook.home;

import dev.rolebook.changeset.ChangeAction;
import dev.rolebook.changeset.ChangeSetState;
import dev.rolebook.compare.Origin;
import dev.rolebook.difference.Difference;
import dev.rolebook.difference.Side;
import dev.rolebook.document.Indexing;
import dev.rolebook.document.Kind;
import dev.rolebook.document.LinkKind;
import dev.rolebook.document.Severity;
import dev.rolebook.document.Term;
import dev.rolebook.duty.Cadence;
import dev.rolebook.duty.Theme;
import dev.rolebook.figure.AreaScheme;
import dev.rolebook.figure.Measure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.guide.GuideType;
import dev.rolebook.imports.ImportMode;
import dev.rolebook.imports.ImportState;
import dev.rolebook.job.Classification;
import dev.rolebook.job.EmploymentType;
import dev.rolebook.ladder.MoveKind;
import dev.rolebook.pay.BandKind;
import dev.rolebook.pay.BandRule;
import dev.rolebook.pay.MissingReason;
import dev.rolebook.pay.PayMatch;
import dev.rolebook.posting.PostingResult;
import dev.rolebook.requirement.Axis;
import dev.rolebook.requirement.Level;
import dev.rolebook.requirement.Qualifier.QualifierKind;
import dev.rolebook.role.CodeMatch;
import dev.rolebook.role.CodeScheme;
import dev.rolebook.role.Seniority;
import dev.rolebook.route.NoRoute;
import dev.rolebook.route.Placement;
import dev.rolebook.route.StepKind;
import dev.rolebook.skill.SkillType;
import dev.rolebook.source.SourceTier;
import dev.rolebook.transition.NoDifference;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every enumeration of the API, in words. */
@Schema(description = "Every enumeration of the API: what its values are called and what they mean.")
public record Vocabulary(@Schema(description = "By name.") List<Enumeration> enumerations) {

    /** Every enumeration whose values answers show; a test holds that none is missing. */
    private static final List<Class<? extends Enum<?>>> ALL = List.of(
            AreaScheme.class,
            Axis.class,
            BandKind.class,
            BandRule.class,
            Cadence.class,
            Classification.class,
            ChangeAction.class,
            ChangeSetState.class,
            CodeMatch.class,
            CodeScheme.class,
            Difference.Change.class,
            Qualifier.class,
            EmploymentType.class,
            GuideType.class,
            ImportMode.class,
            ImportState.class,
            Indexing.class,
            Kind.class,
            Level.class,
            LinkKind.class,
            Measure.class,
            MissingReason.class,
            MoveKind.class,
            NoDifference.class,
            NoRoute.class,
            Origin.class,
            PayMatch.class,
            Placement.class,
            PostingResult.Outcome.class,
            QualifierKind.class,
            Seniority.class,
            Severity.class,
            Side.class,
            SkillType.class,
            SourceTier.class,
            Statistic.class,
            StepKind.class,
            Theme.class,
            Unit.class);

    /** One enumeration. */
    @Schema(description = "One enumeration.")
    public record Enumeration(
            @Schema(description = "Its name in the API's schemas.", examples = "Seniority")
            String name,

            @Schema(description = "What it says.") String description,

            @Schema(description = "In their own order, where they have one: the lowest first.")
            List<Value> values) {

        private static Enumeration of(Class<? extends Enum<?>> type) {
            Schema schema = type.getAnnotation(Schema.class);
            return new Enumeration(
                    schema.name().isEmpty() ? type.getSimpleName() : schema.name(),
                    schema.description(),
                    valuesOf(type.getEnumConstants()));
        }
    }

    /** One value of an enumeration. */
    @Schema(name = "VocabularyValue", description = "One value of an enumeration.")
    public record Value(
            @Schema(description = "As it stands in answers.", examples = "SENIOR_MANAGER")
            String value,

            @Schema(description = "For people.", examples = "senior manager level")
            String label,

            @Schema(description = "What it means, in a sentence.")
            String description,

            @Schema(description = "Its place, from 0.") int order) {

        private static Value of(Term term, int order) {
            return new Value(term.name(), term.label(), term.description(), order);
        }
    }

    private static List<Value> valuesOf(Object[] constants) {
        return IntStream.range(0, constants.length)
                .mapToObj(i -> Value.of((Term) constants[i], i))
                .toList();
    }

    static Vocabulary all() {
        return new Vocabulary(ALL.stream().map(Enumeration::of).toList());
    }
}
