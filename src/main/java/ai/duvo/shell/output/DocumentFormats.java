package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Formats that a library writes. */
final class DocumentFormats {

    /** What a spreadsheet takes for the beginning of a formula; the wide forms as well. */
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private DocumentFormats() {}

    static String yaml(JsonNode root) {
        return YAMLMapper.builder(YAMLFactory.builder()
                        // what was read can be written
                        .streamWriteConstraints(StreamWriteConstraints.builder()
                                .maxNestingDepth(Integer.MAX_VALUE)
                                .build())
                        .build())
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .build()
                .writeValueAsString(root);
    }

    /**
     * RFC 4180, with a heading; values unchanged.
     *
     * @param written how a cell is written; the second word of it says whether it is a number
     */
    static String csv(List<JsonNode> items, List<Column> columns, BiFunction<String, Boolean, String> written) {
        if (columns.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(c -> written.apply(c.path(), false)).toList());
        for (JsonNode item : items) {
            rows.add(columns.stream()
                    .map(c -> EnvelopeItems.value(item, c))
                    .map(value -> written.apply(cell(value), value.isNumber()))
                    .toList());
        }
        return CsvMapper.builder()
                .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .build()
                .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                .writeValueAsString(rows);
    }

    /** A cell that a spreadsheet takes for text, as OWASP advises; numbers stay numbers. */
    static String withoutFormula(String cell, boolean isNumber) {
        return !isNumber && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : Json.text(value);
    }
}
