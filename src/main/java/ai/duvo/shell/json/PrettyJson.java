package ai.duvo.shell.json;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;

/** JSON for people, as jq prints it: two blanks a level, each item on a line of its own. */
public final class PrettyJson {

    private static final ObjectWriter WRITER = Json.MAPPER.writer().with(printer());

    private PrettyJson() {}

    /** The value, without a line end behind it. */
    public static String of(JsonNode value) {
        return WRITER.writeValueAsString(value);
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
