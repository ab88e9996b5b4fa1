package ai.duvo.shell.trust;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.catalog.ValueSource;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.LineParser;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a line wants besides the API, read from its row: the kinds of its words say which of them are files. */
public final class LineAccess {

    private static final String STANDARD_STREAM = "-";
    private static final Set<String> ACCOUNTS = Set.of("login", "logout", "profiles");
    private static final String KEY_COMMAND = "key-command";
    private static final Set<String> REPLAYS = Set.of("replay", "test");
    private static final Set<String> GRANTS = Set.of("allow-files", "allow-shell", "allow-accounts", "env");

    private LineAccess() {}

    /** The file that a pipeline saves to; nothing when its name hangs on what the command brings. */
    public static Optional<AccessRequest> saved(Pipeline pipeline, Variables variables) {
        Word file = pipeline.file();
        boolean hangsOnResult = file == null
                || file.parts().stream()
                        .anyMatch(part -> part instanceof WordPart.Jq
                                || (part instanceof WordPart.Reference name
                                        && name.root().equals(Variables.LAST)));
        if (file == null || hangsOnResult) {
            return Optional.empty();
        }
        String name = VariableExpansion.expand(List.of(file), variables).get(0).text();
        return Optional.of(new AccessRequest(AccessRequest.Kind.saving(pipeline.replaces()), name, file.span()));
    }

    /** All of it, in the order it is written. */
    public static List<AccessRequest> of(Invocation line) {
        List<AccessRequest> all = new ArrayList<>();
        if (line.globalFlag("help")) {
            return all;
        }
        Command command = line.command();
        String first = command.words().get(0);
        Span place = line.spans().getOrDefault("", new Span(0, 0));
        if (ACCOUNTS.contains(first)) {
            all.add(new AccessRequest(AccessRequest.Kind.ACCOUNTS, command.name(), place));
        }
        boolean goesToDefault = command.name().equals("use profile") && line.flag("clear");
        if (goesToDefault) {
            all.add(new AccessRequest(AccessRequest.Kind.PROFILE, "", place));
        }
        line.bound().forEach(word -> word(line, word, all));
        String unless = command.harmlessWith();
        boolean isHarmless = command.destructive() == null || (unless != null && line.flag(unless));
        if (!isHarmless) {
            all.add(new AccessRequest(AccessRequest.Kind.DESTROY, command.name(), place));
        }
        return all;
    }

    private static void word(Invocation line, Invocation.Bound word, List<AccessRequest> all) {
        Parameter parameter = word.parameter();
        String value = word.value();
        if (parameter.name().equals(KEY_COMMAND)) {
            // never shown
            all.add(new AccessRequest(AccessRequest.Kind.SHELL, "the command of --" + KEY_COMMAND, word.span()));
        }
        boolean isReplay = REPLAYS.contains(line.command().words().get(0));
        if (isReplay && GRANTS.contains(parameter.name())) {
            String grant = parameter.name() + (parameter.name().equals("env") ? " " + value : "");
            all.add(new AccessRequest(AccessRequest.Kind.GRANT, grant, word.span()));
        } else if (parameter.kind() == Kind.PROFILE && !parameter.name().equals("profile-expect")) {
            all.add(new AccessRequest(AccessRequest.Kind.PROFILE, value, word.span()));
        } else if (parameter.kind() == Kind.OUTPUT_FILE && !value.equals(STANDARD_STREAM)) {
            all.add(new AccessRequest(AccessRequest.Kind.saving(line.flag("force")), value, word.span()));
        } else {
            String file = read(parameter, value);
            if (!file.isEmpty() && !file.equals(STANDARD_STREAM) && !(isReplay && isSetting(value))) {
                all.add(new AccessRequest(AccessRequest.Kind.READ, file, word.span()));
            }
        }
    }

    /** The file whose content a word stands for; empty when it stands for itself. */
    private static String read(Parameter parameter, String value) {
        ValueSource source = parameter.spec().source();
        if (parameter.kind() == Kind.FILE || source == ValueSource.FILE) {
            return value;
        }
        String text = parameter.kind() == Kind.KEY_VALUE ? value.substring(value.indexOf('=') + 1) : value;
        return source == ValueSource.WORD_OR_FILE && text.startsWith("@") ? text.substring(1) : "";
    }

    /** {@code NAME=VALUE} between the files of a replay. */
    private static boolean isSetting(String word) {
        int equals = word.indexOf('=');
        try {
            return equals > 0 && LineParser.isName(word.substring(0, equals)) && !Files.exists(Path.of(word));
        } catch (InvalidPathException noFile) {
            return true;
        }
    }
}
