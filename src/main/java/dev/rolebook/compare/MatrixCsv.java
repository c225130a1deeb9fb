package dev.rolebook.compare;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.rolebook.matrix.DerivedMatrix;
import dev.rolebook.matrix.MatrixCell;
import dev.rolebook.matrix.MatrixRow;
import dev.rolebook.requirement.Statement;
import dev.rolebook.role.RoleColumn;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Writes the skill matrix of a comparison as a table (RFC 4180) that is safe to open in a spreadsheet. */
class MatrixCsv {

    static final String TYPE = "text/csv";

    private static final String WHOLE_TYPE = TYPE + ";charset=UTF-8;header=present";

    /** A spreadsheet takes a cell that begins with one of these, or with its wide form, for a formula. */
    private static final String BEGINNINGS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";

    /** All text is quoted: a reader that splits at semicolons must not find the beginning of a cell inside. */
    private static final ObjectWriter CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    @ServerResponseFilter
    void write(ContainerResponseContext answer) throws IOException {
        if (answer.getEntity() instanceof DerivedComparison comparison
                && MediaType.valueOf(TYPE).isCompatible(answer.getMediaType())) {
            answer.setEntity(
                    table(comparison.roles(), comparison.skillMatrix()),
                    answer.getEntityAnnotations(),
                    MediaType.valueOf(WHOLE_TYPE));
            answer.getHeaders()
                    .putSingle("Content-Disposition", "attachment; filename=\"" + fileName(comparison) + "\"");
        }
    }

    /** Slugs are safe in file names and in header fields. */
    private static String fileName(DerivedComparison comparison) {
        return String.join("-vs-", comparison.skillMatrix().roles()) + ".csv";
    }

    static String table(List<RoleColumn> roles, DerivedMatrix matrix) throws IOException {
        StringWriter text = new StringWriter();
        try (SequenceWriter lines = CSV.writeValues(text)) {
            lines.write(line("Skill", roles.stream().map(RoleColumn::title)));
            for (MatrixRow row : matrix.rows()) {
                lines.write(line(row.label(), row.cells().stream().map(MatrixCsv::words)));
            }
        }
        return text.toString();
    }

    private static List<String> line(String head, Stream<String> cells) {
        return Stream.concat(Stream.of(head), cells).map(MatrixCsv::safe).toList();
    }

    private static String words(MatrixCell cell) {
        return cell.label() == null
                ? ""
                : Stream.concat(Stream.of(cell.label()), cell.also().stream().map(Statement::label))
                        .collect(Collectors.joining("; "));
    }

    private static String safe(String text) {
        return !text.isEmpty() && BEGINNINGS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
