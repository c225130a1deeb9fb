package dev.rolebook.observation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A national table of the Occupational Employment and Wage Statistics of the U.S. Bureau of Labor
 * Statistics, as CSV with the Bureau's own column names: one line for each occupation at each level of
 * the SOC. Other columns may stand between those that are read.
 *
 * <p>Where the Bureau combines detailed occupations, it states the combined one at two levels under
 * one code, with the same figures. That is one occupation; with other figures it would be a fault.
 *
 * @param rows the occupations that could be read, each once
 * @param lines how many lines stated them
 * @param faults what could not, in the order of lines; a table with faults is not to be used
 */
record OewsTable(List<Row> rows, int lines, List<Fault> faults) {

    /** A file with more faults is another kind of file, and its next fault says nothing new. */
    private static final int MOST_FAULTS = 50;

    /**
     * One occupation.
     *
     * @param code SOC 2018
     * @param meanError relative standard error of the mean in percent, null where it is not released
     * @param wages by the stretch of time for which they are paid: the hour and the year
     */
    record Row(
            String code,
            String title,
            Employment employment,
            @Nullable BigDecimal meanError,
            Map<Unit, Map<Statistic, Figure>> wages) {}

    /** Something that cannot be read, and the line of the file, from 1, on which it stands. */
    record Fault(int line, String message) {}

    /**
     * Reads a table.
     *
     * @param topCodes the amounts at which the edition cuts off, which {@code #} stands for; where a
     *     unit has none, {@code #} is a fault
     */
    static OewsTable read(byte[] csv, Map<Unit, BigDecimal> topCodes) {
        Map<String, Row> rows = new LinkedHashMap<>();
        int stated = 0;
        List<Fault> faults = new ArrayList<>();
        int line = 1;
        try (MappingIterator<String[]> lines = lines(csv)) {
            OewsColumns columns = null;
            while (lines.hasNextValue() && faults.size() < MOST_FAULTS) {
                line = lines.getParser().currentLocation().getLineNr();
                String[] cells = lines.nextValue();
                if (columns == null) {
                    columns = new OewsColumns(cells, topCodes);
                    columns.missing().forEach(column -> faults.add(new Fault(1, "has no column " + column)));
                    if (!faults.isEmpty()) {
                        break;
                    }
                    continue;
                }
                List<String> wrong = new ArrayList<>();
                Row row = columns.row(cells, wrong);
                if (row != null && wrong.isEmpty()) {
                    stated++;
                    Row known = rows.putIfAbsent(row.code(), row);
                    if (known != null && !known.equals(row)) {
                        wrong.add("gives " + row.code() + " a second time, with other figures");
                    }
                }
                for (String message : wrong) {
                    faults.add(new Fault(line, message));
                }
            }
            if (columns == null) {
                faults.add(new Fault(1, "is empty"));
            }
        } catch (CharacterCodingException e) {
            faults.add(new Fault(1, "is not UTF-8"));
        } catch (JsonProcessingException e) {
            faults.add(new Fault(line, "is not CSV: " + e.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OewsTable(List.copyOf(rows.values()), stated, List.copyOf(faults));
    }

    private static MappingIterator<String[]> lines(byte[] csv) throws IOException {
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(CsvParser.Feature.SKIP_EMPTY_LINES)
                .readValues(StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(csv))
                        .toString());
    }
}
