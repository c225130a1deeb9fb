package dev.rolebook.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import dev.rolebook.document.Kind;
import dev.rolebook.document.Ref;
import dev.rolebook.matrix.DerivedMatrix;
import dev.rolebook.matrix.DerivedOverlap;
import dev.rolebook.matrix.MatrixCell;
import dev.rolebook.matrix.MatrixOptions;
import dev.rolebook.matrix.MatrixRow;
import dev.rolebook.requirement.Axis;
import dev.rolebook.requirement.Level;
import dev.rolebook.role.RoleColumn;
import dev.rolebook.skill.SkillRef;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever authors write, a spreadsheet shows it as text, and a reader of tables reads it back. */
class SpreadsheetTest {

    private static final String CELL = "=+-@\t\r\n＝＋－＠";

    @Example
    void aFormulaBecomesText() throws IOException {
        assertThat(table("=1+1", "@SUM(A1)", "-2", "+3", "\tx")).isEqualTo("""
                "Skill","'=1+1"
                "'@SUM(A1)","'-2"
                "'+3","'\tx"
                """.replace("\n", "\r\n"));
    }

    @Example
    void whatReadersCallAnEndOfACellDoesNotEndIt() throws IOException {
        assertThat(table("a", "b;=1+1", "c\",=1+1", "d\r\n=1+1", "e")).isEqualTo("""
                "Skill","a"
                "b;=1+1","c"",=1+1"
                "d
                =1+1","e"
                """.replace("\n", "\r\n"));
    }

    @Property(tries = 300)
    void noCellBeginsLikeAFormula(@ForAll("texts") String title, @ForAll("texts") String label) throws IOException {
        assertThat(read(table(title, label, label, title, label)))
                .allSatisfy(line -> assertThat(line)
                        .allSatisfy(cell -> assertThat(cell.isEmpty() || CELL.indexOf(cell.charAt(0)) < 0)
                                .isTrue()));
    }

    @Property(tries = 300)
    void everyCellIsReadBack(@ForAll("texts") String title, @ForAll("texts") String label) throws IOException {
        List<String[]> lines = read(table(title, label, "x" + label, title, label));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).containsExactly("Skill", asText(title));
        assertThat(lines.get(1)).containsExactly(asText(label), "x" + label);
        assertThat(lines.get(2)).containsExactly(asText(title), asText(label));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> letters =
                Arbitraries.chars().with('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '\'', ' ', 'a', 'é', '＝');
        return letters.list().ofMaxSize(8).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    private static String asText(String text) {
        return !text.isEmpty() && CELL.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String table(String title, String firstRow, String firstCell, String secondRow, String secondCell)
            throws IOException {
        Ref family = new Ref(Kind.ROLE_FAMILY, "f", "F", "/v1/role-families/f", null);
        RoleColumn role =
                new RoleColumn("r", title, title, family, null, null, null, List.of(), List.of(), "/v1/roles/r", null);
        DerivedMatrix matrix = new DerivedMatrix(
                List.of("r"),
                null,
                new MatrixOptions(List.of(), List.of()),
                List.of(row(firstRow, firstCell), row(secondRow, secondCell)),
                new DerivedOverlap(null, List.of()));
        return MatrixCsv.table(List.of(role), matrix);
    }

    private static MatrixRow row(String label, String cell) {
        return new MatrixRow(
                new SkillRef("s", label, List.of(), "/v1/skills/s", null),
                label,
                List.of(new MatrixCell("r", Level.CORE, Axis.NEED, "Core", cell, List.of(), List.of())));
    }

    private static List<String[]> read(String table) throws IOException {
        try (MappingIterator<String[]> lines = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .readValues(table)) {
            return lines.readAll();
        }
    }
}
