package ai.duvo.shell.trust;

import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
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

/** What a line wants besides the API, read from its row: the kinds of its words say which of them are files. */
public final class LineAccess {

    private static final String STANDARD_STREAM = "-";

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
        Span place = line.spans().getOrDefault("", new Span(0, 0));
        if (command.isAboutAccounts()) {
            all.add(new AccessRequest(AccessRequest.Kind.ACCOUNTS, command.name(), place));
        }
        if (command.writesHome()) {
            all.add(new AccessRequest(AccessRequest.Kind.HOME, command.name(), place));
        }
        line.bound().forEach(word -> word(line, word).ifPresent(all::add));
        String unless = command.harmlessWith();
        boolean isHarmless = command.destructive() == null || (unless != null && line.flag(unless));
        if (!isHarmless) {
            all.add(new AccessRequest(AccessRequest.Kind.DESTROY, command.name(), place));
        }
        return all;
    }

    private static Optional<AccessRequest> word(Invocation line, Invocation.Bound word) {
        Parameter parameter = word.parameter();
        return switch (parameter.spec().access()) {
            case BY_KIND -> byKind(line, word);
            case NONE -> Optional.empty();
            case FILE_OR_SETTING -> isSetting(word.value()) ? Optional.empty() : byKind(line, word);
            // never shown
            case PROGRAM -> of(AccessRequest.Kind.SHELL, "the command of --" + parameter.name(), word);
            case DEFAULT_PROFILE -> of(AccessRequest.Kind.PROFILE, "", word);
            case OTHER_ADDRESS ->
                of(AccessRequest.Kind.ADDRESS, line.command().name() + " --" + parameter.name(), word);
            case GRANT -> {
                boolean isFlag = parameter instanceof Option option && option.flag();
                yield of(AccessRequest.Kind.GRANT, parameter.name() + (isFlag ? "" : " " + word.value()), word);
            }
        };
    }

    private static Optional<AccessRequest> byKind(Invocation line, Invocation.Bound word) {
        Kind kind = word.parameter().kind();
        String value = word.value();
        if (kind == Kind.PROFILE) {
            return of(AccessRequest.Kind.PROFILE, value, word);
        }
        if (kind == Kind.OUTPUT_FILE && !value.equals(STANDARD_STREAM)) {
            return of(AccessRequest.Kind.saving(line.flag("force")), value, word);
        }
        String file = read(word.parameter(), value);
        return file.isEmpty() || file.equals(STANDARD_STREAM)
                ? Optional.empty()
                : of(AccessRequest.Kind.READ, file, word);
    }

    private static Optional<AccessRequest> of(AccessRequest.Kind kind, String value, Invocation.Bound word) {
        return Optional.of(new AccessRequest(kind, value, word.span()));
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
