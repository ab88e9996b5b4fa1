package ai.duvo.shell.output;

import ai.duvo.shell.failure.Failure;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Choice of the global options among the forms of a result.
 *
 * @param format the form asked for; null for the usual one
 * @param columns which columns of a table or of CSV
 */
public record FormatChoice(@Nullable OutputFormat format, ColumnChoice columns) {

    /**
     * Reads the options.
     *
     * @param value the value of an option
     * @param flag whether a flag is set
     * @throws Failure when they do not fit together
     */
    public static FormatChoice of(Function<String, Optional<String>> value, Predicate<String> flag) {
        boolean isSafe = flag.test("csv-safe");
        OutputFormat format = flag.test("csv") || isSafe
                ? OutputFormat.CSV
                : flag.test("json")
                        ? OutputFormat.JSON
                        : value.apply("format").map(OutputFormat::of).orElse(null);
        String columns = value.apply("columns").orElse(null);
        ColumnChoice choice = ColumnChoice.of(columns == null ? "" : columns, isSafe);
        if (columns != null && choice.paths().isEmpty()) {
            throw Failure.error("--columns names no column", "write: --columns id,name");
        }
        if (columns != null && format != null && format != OutputFormat.TABLE && format != OutputFormat.CSV) {
            throw Failure.error(
                    "--columns is for a table or CSV, not for " + format.name().toLowerCase(Locale.ROOT),
                    "nothing was sent; take the fields out with jq: … | .field");
        }
        return new FormatChoice(format, choice);
    }

    /** The form, where this one is usual. */
    public OutputFormat or(OutputFormat usual) {
        if (format != null) {
            return format;
        }
        return columns.paths().isEmpty() ? usual : OutputFormat.TABLE;
    }
}
