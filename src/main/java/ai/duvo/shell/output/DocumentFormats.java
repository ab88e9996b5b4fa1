package ai.duvo.shell.output;

import ai.duvo.shell.catalog.Result.Column;
import ai.duvo.shell.json.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Formats that a library writes. */
final class DocumentFormats {

    private DocumentFormats() {}

    static String yaml(JsonNode root) {
        return YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .build()
                .writeValueAsString(root);
    }

    /** RFC 4180, with a heading; values unchanged. */
    static String csv(List<JsonNode> items, List<Column> columns) {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(c -> schema.addColumn(c.path()));
        List<List<String>> rows = items.stream()
                .map(item ->
                        columns.stream().map(c -> cell(Json.at(item, c.path()))).toList())
                .toList();
        return CsvMapper.builder()
                .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
                .build()
                .writer(schema.build())
                .writeValueAsString(rows);
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
