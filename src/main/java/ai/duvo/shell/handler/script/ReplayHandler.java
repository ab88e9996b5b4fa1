package ai.duvo.shell.handler.script;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.ReportedFailure;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.redaction.LineRedactor;
import ai.duvo.shell.replay.ExpectUpdates;
import ai.duvo.shell.replay.ReplayOptions;
import ai.duvo.shell.replay.ReplayRunner;
import ai.duvo.shell.script.LineRange;
import ai.duvo.shell.script.Script;
import ai.duvo.shell.script.ScriptFiles;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.trust.Grants;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** {@code replay} and {@code test}. */
public final class ReplayHandler implements CommandHandler {

    private static final String STANDARD_INPUT = "-";

    /** The name of what stands in the command itself. */
    private static final String TYPED = "";

    private final Parts parts;
    private final boolean needsExpect;

    /**
     * What it works with besides the context of its command.
     *
     * @param version of duvo, for reports
     * @param standardInput what {@code -} reads
     */
    public record Parts(String version, Catalog catalog, SecretMasker secrets, InputStream standardInput) {}

    /**
     * Makes it.
     *
     * @param needsExpect whether every script must expect something
     */
    public ReplayHandler(Parts parts, boolean needsExpect) {
        this.parts = parts;
        this.needsExpect = needsExpect;
    }

    @Override
    public CommandOutput run(CommandContext context) {
        List<String> names = new ArrayList<>();
        Map<String, String> given = new LinkedHashMap<>();
        for (String word : context.invocation().argumentAll("file")) {
            if (isSetting(word)) {
                set(given, word);
            } else {
                names.addAll(word.equals(STANDARD_INPUT) ? List.of(word) : ScriptFiles.find(word));
            }
        }
        context.invocation().optionAll("var").forEach(word -> set(given, word));
        Optional<String> line = context.invocation().option("line");
        line.ifPresent(text -> names.add(0, TYPED));
        FileSelection selection = new FileSelection(context);
        if (names.isEmpty() && context.invocation().option("retry-failed").isEmpty()) {
            throw Failure.error("there is no file to replay", "write: replay FILE [NAME=VALUE…]");
        }
        if (context.invocation().flag("step") && !context.prompter().isInteractive()) {
            throw Failure.error(
                    "--step asks before each line, and nobody is there to answer",
                    "leave it out, or --dry-run to look first; nothing was sent");
        }
        ReplayOptions options = options(context.invocation(), given);
        ActiveOptions defaults = context.options().without("output");
        LineRedactor redaction = new LineRedactor(parts.catalog());
        UnaryOperator<String> withoutSecrets = text -> parts.secrets().mask(redaction.redact(text));
        int code = new ReplayRunner(context, defaults, options, parts.secrets(), withoutSecrets, parts.version())
                .run(
                        selection.of(names),
                        name -> name.equals(TYPED) ? Script.parse(TYPED, null, line.orElse("")) : read(name));
        if (code != 0) {
            throw new ReportedFailure(code, "the replay");
        }
        return CommandOutput.none();
    }

    /** {@code NAME=VALUE}, unless there is a file of that name. */
    private static boolean isSetting(String word) {
        int equals = word.indexOf('=');
        return equals > 0 && LineParser.isName(word.substring(0, equals)) && !Files.exists(Path.of(word));
    }

    private static void set(Map<String, String> given, String word) {
        int equals = word.indexOf('=');
        String name = word.substring(0, equals);
        if (!LineParser.isName(name)) {
            throw Failure.error("\"" + name + "\" cannot be a variable's name", "a name is A to Z, digits and _");
        }
        given.put(name, word.substring(equals + 1));
    }

    private ReplayOptions options(Invocation line, Map<String, String> given) {
        return new ReplayOptions(
                given,
                line.flag("dry-run"),
                line.flag("step"),
                line.flag("keep-going"),
                new LineRange(number(line, "from", 1), number(line, "to", Integer.MAX_VALUE)),
                new Grants(
                        line.flag("allow-files"),
                        line.flag("allow-shell"),
                        line.flag("allow-accounts"),
                        Set.copyOf(line.optionAll("env"))),
                line.flag("quiet"),
                line.flag("only-failed"),
                needsExpect,
                line.flag("update") ? new ExpectUpdates() : null,
                line.option("timeout").flatMap(Durations::parse).orElse(null),
                number(line, "jobs", 1),
                line.optionAll("report").stream().map(ReplayHandler::reportFile).toList(),
                line.option("save-exchanges").map(ReplayHandler::outputFile).orElse(null),
                line.option("offline").map(UserPath::home).map(Path::of).orElse(null));
    }

    private static int number(Invocation line, String name, int usual) {
        return line.option(name).map(Integer::parseInt).orElse(usual);
    }

    /** Where a report is to be written. */
    static Path reportFile(String name) {
        if (!name.endsWith(".xml") && !name.endsWith(".json")) {
            throw Failure.error("a report's name ends with .xml or .json, not \"" + name + "\"", "nothing was sent");
        }
        return outputFile(name);
    }

    /** Found out before the first line runs. */
    private static Path outputFile(String name) {
        Path file = Path.of(UserPath.home(name));
        OutputFile.requirePlace(file);
        return file;
    }

    private Script read(String name) {
        if (!name.equals(STANDARD_INPUT)) {
            return ScriptFiles.read(name);
        }
        try {
            byte[] text = parts.standardInput().readAllBytes();
            return Script.parse("standard input", null, new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failure(ExitCode.ERROR, "cannot read standard input: " + e.getMessage(), null, e);
        }
    }
}
