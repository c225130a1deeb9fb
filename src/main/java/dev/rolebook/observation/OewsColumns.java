package dev.rolebook.observation;

import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.observation.OewsTable.Row;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an OEWS table, and what their cells mean. Some cells hold a sign in a number's
 * place: {@code *} wage not available, {@code **} employment not available, {@code ~} too few
 * establishments reporting, {@code #} at or above the edition's top code. None of them becomes a
 * number, except {@code #}, which becomes the top code, qualified as such.
 */
final class OewsColumns {

    private static final String CODE = "OCC_CODE";
    private static final String TITLE = "OCC_TITLE";
    private static final String EMPLOYMENT = "TOT_EMP";
    private static final String EMPLOYMENT_ERROR = "EMP_PRSE";
    private static final String MEAN_ERROR = "MEAN_PRSE";

    private static final Map<Unit, String> PREFIXES = new EnumMap<>(Map.of(Unit.HOUR, "H_", Unit.YEAR, "A_"));
    private static final Map<Statistic, String> STATISTICS = new EnumMap<>(Map.of(
            Statistic.P10, "PCT10",
            Statistic.P25, "PCT25",
            Statistic.MEDIAN, "MEDIAN",
            Statistic.P75, "PCT75",
            Statistic.P90, "PCT90",
            Statistic.MEAN, "MEAN"));

    private static final Set<String> NOT_RELEASED = Set.of("*", "**", "~");
    private static final String TOP_CODED = "#";
    private static final Pattern SOC = Pattern.compile("[0-9]{2}-[0-9]{4}");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");

    private final Map<String, Integer> places = new HashMap<>();
    private final int width;
    private final Map<Unit, BigDecimal> topCodes;

    OewsColumns(String[] header, Map<Unit, BigDecimal> topCodes) {
        for (int i = 0; i < header.length; i++) {
            places.put(header[i], i);
        }
        this.width = header.length;
        this.topCodes = topCodes;
    }

    /** The columns that a table must have and this one lacks. */
    List<String> missing() {
        Stream<String> wages = PREFIXES.values().stream()
                .flatMap(prefix -> STATISTICS.values().stream().map(name -> prefix + name));
        return Stream.concat(Stream.of(CODE, TITLE, EMPLOYMENT, EMPLOYMENT_ERROR, MEAN_ERROR), wages)
                .filter(column -> !places.containsKey(column))
                .sorted()
                .toList();
    }

    /** Reads one line; what is wrong with it goes into {@code faults}, all of it. */
    @Nullable Row row(String[] line, List<String> faults) {
        if (line.length != width) {
            faults.add("has " + line.length + " cells instead of " + width);
            return null;
        }
        Cells cells = new Cells(line, faults::add);
        Map<Unit, Map<Statistic, Figure>> wages = new EnumMap<>(Unit.class);
        PREFIXES.forEach((unit, prefix) -> {
            Map<Statistic, Figure> figures = new EnumMap<>(Statistic.class);
            STATISTICS.forEach((statistic, name) -> figures.put(statistic, cells.wage(prefix + name, unit)));
            wages.put(unit, figures);
        });
        return new Row(
                cells.text(CODE, SOC),
                cells.text(TITLE, Pattern.compile("(?s).{1,300}")),
                Employment.of(cells.persons(EMPLOYMENT), cells.percent(EMPLOYMENT_ERROR)),
                cells.percent(MEAN_ERROR),
                wages);
    }

    /** The cells of one line. */
    private final class Cells {

        private final String[] line;
        private final Consumer<String> faults;

        Cells(String[] line, Consumer<String> faults) {
            this.line = line;
            this.faults = faults;
        }

        String text(String column, Pattern form) {
            String text = at(column);
            if (!form.matcher(text).matches()) {
                fault(column, "which is not readable as such");
            }
            return text;
        }

        Figure wage(String column, Unit unit) {
            String text = at(column);
            if (NOT_RELEASED.contains(text)) {
                return Figure.NOT_AVAILABLE;
            }
            if (text.equals(TOP_CODED)) {
                BigDecimal topCode = topCodes.get(unit);
                if (topCode == null) {
                    fault(column, "but the document gives no topCode for the " + unit);
                    return Figure.NOT_AVAILABLE;
                }
                return Figure.atOrAbove(topCode);
            }
            if (!DECIMAL.matcher(text).matches() || new BigDecimal(text).signum() == 0) {
                fault(column, "which is neither an amount nor one of * ** ~ #");
                return Figure.NOT_AVAILABLE;
            }
            return Figure.exactly(new BigDecimal(text));
        }

        @Nullable Long persons(String column) {
            return number(column, WHOLE) ? Long.valueOf(at(column)) : null;
        }

        @Nullable BigDecimal percent(String column) {
            return number(column, DECIMAL) ? new BigDecimal(at(column)) : null;
        }

        private boolean number(String column, Pattern form) {
            boolean number = form.matcher(at(column)).matches();
            if (!number && !NOT_RELEASED.contains(at(column))) {
                fault(column, "which is neither a number nor one of * ** ~");
            }
            return number;
        }

        private String at(String column) {
            Integer place = places.get(column);
            return place == null ? "" : line[place].strip();
        }

        private void fault(String column, String what) {
            String text = at(column);
            faults.accept(
                    column + " holds \"" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "\", " + what);
        }
    }
}
