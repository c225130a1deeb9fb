package dev.rolebook.syndication;

import dev.rolebook.guide.ComparisonGuide;
import dev.rolebook.guide.GuideView;
import dev.rolebook.ladder.LadderView;
import dev.rolebook.ladder.RungView;
import dev.rolebook.matrix.MatrixCell;
import dev.rolebook.matrix.SkillMatrix;
import dev.rolebook.pay.PayPoint;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.source.CitedSource;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages put values into words: what templates may call on the parts of a view. */
@TemplateExtension
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Wording() {}

    /** The column of a role that a part of the guide names by its slug. */
    static RoleColumn column(ComparisonGuide guide, String slug) {
        return guide.roles().stream()
                .filter(role -> role.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** What a figure stands on, which it names by its slug. */
    static CitedSource source(GuideView guide, String slug) {
        return guide.sources().stream()
                .filter(source -> source.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** The names of skills, as the rows of the matrix call them: {@code "legal research, CLM"}. */
    static String labels(SkillMatrix matrix, List<String> skills) {
        return String.join(
                ", ",
                skills.stream()
                        .map(skill -> matrix.rows().stream()
                                .filter(row -> row.skill().slug().equals(skill))
                                .findFirst()
                                .orElseThrow()
                                .label())
                        .toList());
    }

    /** A share in percent: {@code 35 %} of 0.35. */
    static String percent(Double share) {
        return Math.round(100 * share) + "%";
    }

    /** The class of a cell in the stylesheet. */
    static String tone(MatrixCell cell) {
        return cell.level() == null ? "none" : cell.level().name().toLowerCase(Locale.ROOT);
    }

    /** A step of a ladder that a move names by its key. */
    static RungView rung(LadderView ladder, String key) {
        return ladder.rungs().stream()
                .filter(rung -> rung.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static String words(RungView.Years years) {
        return span(years.from(), years.to(), "year");
    }

    static String words(GuideView.Months months) {
        return span(months.from(), months.to(), "month");
    }

    /** {@code 3–7 years}, {@code 12 years or more}, {@code 1 month}. */
    static String span(int from, @Nullable Integer to, String unit) {
        if (to == null) {
            return from + " " + plural(from, unit) + " or more";
        }
        return (from == to ? "" + to : from + "–" + to) + " " + plural(to, unit);
    }

    private static String plural(int number, String unit) {
        return number == 1 ? unit : unit + "s";
    }

    /** {@code $62,890}, {@code at least $239,200}, or that it is not released. */
    static String in(PayPoint point, String currency) {
        BigDecimal amount = point.amount();
        return switch (point.qualifier()) {
            case EXACT -> money(amount, currency);
            case AT_OR_ABOVE -> "at least " + money(amount, currency);
            case NOT_AVAILABLE -> "not released";
        };
    }

    private static String money(@Nullable BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance(currency));
        boolean whole = amount != null && amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(whole ? 0 : 2);
        return format.format(amount);
    }

    /** {@code 1 November 2026}. */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
