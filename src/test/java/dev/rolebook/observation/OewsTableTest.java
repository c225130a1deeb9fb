package dev.rolebook.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rolebook.figure.Figure;
import dev.rolebook.figure.Qualifier;
import dev.rolebook.figure.Statistic;
import dev.rolebook.figure.Unit;
import dev.rolebook.observation.OewsTable.Fault;
import dev.rolebook.observation.OewsTable.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OewsTableTest {

    private static final Map<Unit, BigDecimal> TOP_CODES =
            Map.of(Unit.HOUR, new BigDecimal("115.00"), Unit.YEAR, new BigDecimal("239200"));

    private static final String HEADER = "AREA,OCC_CODE,OCC_TITLE,TOT_EMP,EMP_PRSE,H_MEAN,A_MEAN,MEAN_PRSE,"
            + "H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90\n";

    private static final String PARALEGALS = "99,23-2011,Paralegals and Legal Assistants,392880,1.6,33.51,69700,1.3,"
            + "21.51,24.2,30.24,38.5,48.8,44740,50340,62890,80080,101500\n";

    @Test
    void anOccupationIsReadAsTheTableStatesIt() {
        Row row = onlyRow(PARALEGALS);

        assertThat(row.code()).isEqualTo("23-2011");
        assertThat(row.title()).isEqualTo("Paralegals and Legal Assistants");
        assertThat(row.employment()).isEqualTo(new Employment(392_880L, Qualifier.EXACT, new BigDecimal("1.6")));
        assertThat(row.meanError()).isEqualByComparingTo("1.3");
        assertThat(row.wages().get(Unit.YEAR))
                .containsOnly(
                        Map.entry(Statistic.P10, exactly("44740")),
                        Map.entry(Statistic.P25, exactly("50340")),
                        Map.entry(Statistic.MEDIAN, exactly("62890")),
                        Map.entry(Statistic.P75, exactly("80080")),
                        Map.entry(Statistic.P90, exactly("101500")),
                        Map.entry(Statistic.MEAN, exactly("69700")));
        assertThat(row.wages().get(Unit.HOUR))
                .containsEntry(Statistic.P25, exactly("24.20"))
                .containsEntry(Statistic.MEAN, exactly("33.51"));
    }

    @Test
    void theTopCodeIsAtOrAboveAndNeverTheAmountItself() {
        Row row = onlyRow(PARALEGALS.replace("48.8", "#").replace("101500", "#"));

        assertThat(row.wages().get(Unit.HOUR))
                .containsEntry(Statistic.P90, new Figure(new BigDecimal("115"), Qualifier.AT_OR_ABOVE));
        assertThat(row.wages().get(Unit.YEAR))
                .containsEntry(Statistic.P90, new Figure(new BigDecimal("239200"), Qualifier.AT_OR_ABOVE));
    }

    @Test
    void aTopCodeThatNobodyDocumentedIsAFault() {
        OewsTable table = OewsTable.read(bytes(HEADER + PARALEGALS.replace("101500", "#")), Map.of());

        assertThat(table.faults())
                .containsExactly(new Fault(2, "A_PCT90 holds \"#\", but the document gives no topCode for the YEAR"));
        assertThat(table.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "~"})
    void whatIsNotReleasedNeverBecomesANumber(String sign) {
        Row row = onlyRow(PARALEGALS
                .replace("44740", sign)
                .replace("21.51", sign)
                .replace("392880", sign)
                .replace(",1.6,", "," + sign + ",")
                .replace(",1.3,", "," + sign + ","));

        assertThat(row.wages().get(Unit.YEAR)).containsEntry(Statistic.P10, Figure.NOT_AVAILABLE);
        assertThat(row.wages().get(Unit.HOUR)).containsEntry(Statistic.P10, Figure.NOT_AVAILABLE);
        assertThat(row.employment()).isEqualTo(new Employment(null, Qualifier.NOT_AVAILABLE, null));
        assertThat(row.meanError()).isNull();
    }

    @Test
    void everythingWrongWithAFileIsSaidAtOnceWithItsLine() {
        OewsTable table = read(HEADER
                + PARALEGALS
                + PARALEGALS.replace("62890", "62891")
                + "99,too,short\n"
                + PARALEGALS
                        .replace("23-2011", "23-20")
                        .replace("44740", "44,740".replace(",", "."))
                        .replace("62890", "-1")
                        .replace("80080", "0")
                        .replace("392880", "many")
                        .replace("101500", ""));

        assertThat(table.faults())
                .extracting(Fault::line, fault -> fault.message().replaceAll(" .*", ""))
                .containsExactlyInAnyOrder(
                        tuple(3, "gives"),
                        tuple(4, "has"),
                        tuple(5, "OCC_CODE"),
                        tuple(5, "A_PCT10"),
                        tuple(5, "A_MEDIAN"),
                        tuple(5, "A_PCT75"),
                        tuple(5, "A_PCT90"),
                        tuple(5, "TOT_EMP"));
    }

    @Test
    void anOccupationThatIsStatedAtTwoLevelsIsOne() {
        OewsTable table = read(HEADER + PARALEGALS + PARALEGALS);

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(1);
        assertThat(table.lines()).isEqualTo(2);
    }

    @Test
    void aTitleMaySpanLinesAndTheLinesAfterItAreStillRight() {
        OewsTable table = read(HEADER
                + PARALEGALS.replace("Paralegals and Legal Assistants", "\"Paralegals,\nand others\"")
                + "99,too,short\n");

        assertThat(table.faults()).extracting(Fault::line).containsExactly(4);
    }

    @Test
    void anotherKindOfFileIsRefusedByItsFirstLine() {
        assertThat(read("").faults()).containsExactly(new Fault(1, "is empty"));
        assertThat(read("OCC_CODE,OCC_TITLE\n1,2\n").faults())
                .hasSize(15)
                .contains(new Fault(1, "has no column TOT_EMP"));
        assertThat(OewsTable.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, TOP_CODES)
                        .faults())
                .containsExactly(new Fault(1, "is not UTF-8"));
        assertThat(read(HEADER + "99,\"never closed\n").faults()).isNotEmpty();
    }

    @Test
    void aHostileFileIsGivenUpBeforeItsEnd() {
        assertThat(read(HEADER + "x\n".repeat(100_000)).faults()).hasSize(50);
    }

    private static Row onlyRow(String line) {
        OewsTable table = read(HEADER + line);
        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).hasSize(1);
        return table.rows().get(0);
    }

    private static OewsTable read(String csv) {
        return OewsTable.read(bytes(csv), TOP_CODES);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Figure exactly(String amount) {
        return Figure.exactly(new BigDecimal(amount));
    }
}
