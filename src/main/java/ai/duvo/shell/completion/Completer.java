package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import ai.duvo.shell.session.blocking.BlockingCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Completes a line at the cursor. Answers at once, from memory and the file system; lists that are missing are fetched
 * behind the prompt, and {@link CompletionResult#change()} tells when there is more to say.
 */
public final class Completer {

    private static final Set<String> WRITING = Set.of("PUT", "POST");

    private final Catalog catalog;
    private final CompletionContext context;
    private final IdCompleter ids;
    private final ApiPathCompleter paths;
    private final InlineHints hints;
    private final SyntaxHighlighter highlights;
    private final JqInput jqInput;
    private final JqCompleter jq;

    public Completer(Catalog catalog, CompletionMemory memory, Clock clock) {
        this.catalog = catalog;
        this.context = memory.context();
        this.ids = new IdCompleter(catalog, memory, clock);
        this.paths = new ApiPathCompleter(catalog, ids);
        this.hints = new InlineHints(catalog, ids);
        this.highlights = new SyntaxHighlighter(catalog, ids, context);
        this.jqInput = new JqInput(catalog, context);
        this.jq = new JqCompleter(context, jqInput);
    }

    /** The candidates for the word at the cursor, best first. */
    public CompletionResult at(String line, int cursor, CompletionRequest request) {
        CursorLine at = line(line, cursor);
        boolean isWord = at.zone() != CursorLine.Zone.JQ;
        if (isWord && at.typed().startsWith("$") && !line.startsWith("'", at.start())) {
            List<Candidate> references = VariableCompleter.at(at.typed(), context);
            return references.isEmpty()
                    ? CompletionResult.nothing("nothing is known that begins with " + at.typed())
                    : CompletionResult.of(references);
        }
        return switch (at.zone()) {
            case WORDS -> at(LineAnalyzer.of(catalog, at.words()), at, request);
            case SAVE -> CompletionResult.of(at.index() == 0 ? List.of() : FileCompleter.at(at.typed()));
            case JQ -> jq(line, at, request);
            case SHELL -> CompletionResult.nothing("a command of the system's shell");
        };
    }

    private CompletionResult jq(String line, CursorLine at, CompletionRequest request) {
        if (at.start() < at.program()) {
            // still at the word that the program stands behind
            return CompletionResult.of(List.of(new Candidate(at.typed(), "", "statements", true)));
        }
        String program = line.substring(at.program(), at.start());
        JqInput.Result result = jqInput.of(line, at).orElse(null);
        return jq.at(new JqCompleter.Program(program, at.typed(), result), request.room());
    }

    /** A program in words, such as {@code show 12 '.agents[] | .name'}. */
    private CompletionResult jqInWords(
            LineAnalyzer analyzer, CursorLine at, Parameter parameter, CompletionRequest request) {
        JqInput.ShowInput looked = jqInput.look(given(analyzer, at.index(), parameter));
        int start = CursorLine.jqStart(at.typed());
        String before = at.typed().substring(0, start);
        String program = looked.program() + before;
        JqInput.Result result = looked.result().orElse(null);
        return jq.at(new JqCompleter.Program(program, at.typed().substring(start), result), request.room())
                .behind(before);
    }

    /** The same, waiting that long at most for a list that is missing; not at all where the time is zero. */
    public CompletionResult at(String line, int cursor, CompletionRequest request, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        CompletionResult result = at(line, cursor, request);
        CompletableFuture<Void> change = result.change();
        while (result.isUnfinished() && change != null) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative() || !BlockingCalls.settles(change, left)) {
                return result;
            }
            result = at(line, cursor, request);
            change = result.change();
        }
        return result;
    }

    /** The row that the words left of the cursor's word name. */
    public Optional<Command> command(CursorLine at) {
        return LineAnalyzer.of(catalog, at.words().subList(0, at.index())).command();
    }

    /** The line with its cursor; a name of several words where an id is wanted counts as one word. */
    public CursorLine line(String line, int cursor) {
        CursorLine at = CursorLine.of(line, cursor);
        return at.zone() == CursorLine.Zone.WORDS && !at.typed().isEmpty() ? NameWords.joined(catalog, at) : at;
    }

    /** What is typed of the word at the cursor, quotes undone. */
    public String typed(String line, int cursor) {
        return line(line, cursor).typed();
    }

    /** Dim help for a line that is being typed; asks nobody. */
    public InlineHints hints() {
        return hints;
    }

    /** The colours of a line; asks nobody. */
    public SyntaxHighlighter highlights() {
        return highlights;
    }

    /** What can follow a command is a further word of it as well, when there is one. */
    private CompletionResult at(LineAnalyzer analyzer, CursorLine at, CompletionRequest request) {
        Optional<String> wrong = wrong(analyzer, at.index());
        if (wrong.isPresent()) {
            return CompletionResult.nothing(wrong.get());
        }
        CompletionResult result = inRole(analyzer, at, request);
        Step here = analyzer.steps().get(at.index());
        boolean isNext = analyzer.steps().subList(0, at.index()).stream().allMatch(step -> step.role() == Role.COMMAND)
                && (here.role() == Role.VALUE || here.role() == Role.SURPLUS);
        return isNext ? result.after(commands(here.path(), at.typed()), at.typed()) : result;
    }

    /** The first mistake left of a word: what follows it cannot run. */
    private static Optional<String> wrong(LineAnalyzer analyzer, int index) {
        return analyzer.steps().subList(0, index).stream()
                .filter(step -> step.role() == Role.NO_COMMAND || step.role() == Role.NO_OPTION)
                .findFirst()
                .map(step -> "there is no "
                        + (step.role() == Role.NO_COMMAND ? "command" : "option") + " \""
                        + step.token().text() + "\"");
    }

    private CompletionResult inRole(LineAnalyzer line, CursorLine at, CompletionRequest request) {
        LineAnalyzer analyzer = ids.filled(line);
        CompletionResult result = inRole(analyzer, analyzer.steps().get(at.index()), at, request);
        Step plain = line.steps().get(at.index());
        // the word may become the id in use, written out, with others behind it
        return analyzer.steps().get(at.index()).equals(plain)
                ? result
                : result.and(inRole(line, plain, at, request), request.room());
    }

    private CompletionResult inRole(LineAnalyzer analyzer, Step here, CursorLine at, CompletionRequest request) {
        Parameter parameter = here.parameter();
        return switch (here.role()) {
            case SIGN -> CompletionResult.of(at.typed().equals("--") ? options(analyzer, at) : List.of());
            case KEYWORD, PLAIN -> CompletionResult.of(KeywordCompleter.at(analyzer, at.index(), at.typed()));
            case COMMAND, NO_COMMAND -> CompletionResult.of(words(analyzer, at));
            case OPTION, NO_OPTION -> inOption(analyzer, at, parameter, request);
            case SURPLUS ->
                CompletionResult.of(Set.of("", "-").contains(at.typed()) ? options(analyzer, at) : List.of());
            case VALUE ->
                parameter == null ? CompletionResult.of(List.of()) : inValue(analyzer, at, parameter, request);
        };
    }

    private CompletionResult inOption(
            LineAnalyzer analyzer, CursorLine at, @Nullable Parameter option, CompletionRequest request) {
        int equals = at.typed().indexOf('=');
        if (option == null || equals < 0) {
            return CompletionResult.of(options(analyzer, at));
        }
        String value = at.typed().substring(equals + 1);
        return values(option, new IdCompleter.Place(analyzer, at.index(), value, request))
                .behind(at.typed().substring(0, equals + 1));
    }

    private CompletionResult inValue(
            LineAnalyzer analyzer, CursorLine at, Parameter parameter, CompletionRequest request) {
        if (parameter.kind() == Kind.JQ) {
            return jqInWords(analyzer, at, parameter, request);
        }
        CompletionResult values = values(parameter, new IdCompleter.Place(analyzer, at.index(), at.typed(), request));
        boolean optional = !parameter.required() || !parameter.kind().isListed();
        boolean isArgument = !(parameter instanceof Option);
        return isArgument && optional && at.typed().isEmpty() ? values.and(options(analyzer, at)) : values;
    }

    private CompletionResult values(Parameter parameter, IdCompleter.Place place) {
        boolean isList = parameter.spec().isCommaList() || ColumnCompleter.isFor(parameter);
        return isList ? listed(parameter, place) : one(parameter, place);
    }

    /** The value behind the last comma, unless it is there already; another comma may follow it. */
    private CompletionResult listed(Parameter parameter, IdCompleter.Place place) {
        int last = place.typed().lastIndexOf(',') + 1;
        String before = place.typed().substring(0, last);
        List<String> there = List.of(before.split(","));
        CompletionResult values = one(parameter, place.typing(place.typed().substring(last)));
        return values.with(values.candidates().stream()
                        .filter(value -> !there.contains(value.value()))
                        .map(value -> new Candidate(value.value(), value.help(), value.group(), false))
                        .toList())
                .behind(before);
    }

    private CompletionResult one(Parameter parameter, IdCompleter.Place place) {
        if (!parameter.choices().isEmpty()) {
            return CompletionResult.of(parameter.choices().stream()
                    .filter(choice -> choice.startsWith(place.typed()))
                    .map(choice -> new Candidate(choice, "", parameter.name(), true))
                    .toList());
        }
        return switch (parameter.kind()) {
            case COMMAND ->
                CompletionResult.of(
                        HelpCompleter.at(catalog, given(place.analyzer(), place.index(), parameter), place.typed()));
            case FILE, OUTPUT_FILE -> CompletionResult.of(FileCompleter.at(place.typed()));
            case TIME_ZONE -> CompletionResult.of(TimeZoneCompleter.at(place.typed(), place.room()));
            case GUIDE_TOPIC -> GuideCompleter.at(place.typed());
            case API_PATH -> paths.at(place);
            case KEY_VALUE -> CompletionResult.of(paths.queryKeys(place));
            case TEXT -> ColumnCompleter.at(parameter, place, jqInput);
            default ->
                parameter.kind().isListed()
                        ? written(parameter, place, ids.at(parameter.kind(), place))
                        : CompletionResult.nothing(parameter.name() + ": " + parameter.summary());
        };
    }

    /** Of the paths that a line could write to only those that go on from what is typed: it may be a new one. */
    private static CompletionResult written(Parameter parameter, IdCompleter.Place place, CompletionResult found) {
        boolean isWritten = place.analyzer()
                .command()
                .flatMap(Command::operation)
                .filter(operation -> WRITING.contains(operation.method()))
                .isPresent();
        if (!isWritten || !(parameter.kind().isPath() || parameter.kind() == Kind.SANDBOX_PATH)) {
            return found;
        }
        CompletionResult fitting = found.with(found.candidates().stream()
                .filter(path -> path.value().startsWith(place.typed()))
                .toList());
        return fitting.candidates().isEmpty() && !found.candidates().isEmpty()
                ? CompletionResult.nothing("nothing there begins with \"" + place.typed() + "\": it is new")
                : fitting;
    }

    private static List<String> given(LineAnalyzer analyzer, int index, Parameter parameter) {
        return analyzer.steps().subList(0, index).stream()
                .filter(step -> parameter.equals(step.parameter()))
                .map(step -> step.token().text())
                .toList();
    }

    /** The next word of a command; at the start of a line, those of the language as well. */
    private List<Candidate> words(LineAnalyzer analyzer, CursorLine at) {
        boolean isAstray = analyzer.steps().subList(0, at.index()).stream()
                .anyMatch(step -> step.role() == Role.NO_COMMAND || step.role() == Role.SURPLUS);
        if (isAstray) {
            return List.of();
        }
        List<Candidate> words =
                new ArrayList<>(commands(analyzer.steps().get(at.index()).path(), at.typed()));
        words.addAll(KeywordCompleter.at(analyzer, at.index(), at.typed()));
        return words;
    }

    private List<Candidate> commands(List<String> path, String typed) {
        return catalog.next(path).stream()
                .filter(word -> word.startsWith(typed))
                .map(word -> {
                    List<String> words =
                            Stream.concat(path.stream(), Stream.of(word)).toList();
                    return new Candidate(word, catalog.summary(words), "commands", true);
                })
                .toList();
    }

    private List<Candidate> options(LineAnalyzer analyzer, CursorLine at) {
        List<Step> others = new ArrayList<>(analyzer.steps());
        others.remove(at.index());
        List<Option> used = others.stream()
                .filter(step -> step.role() == Role.OPTION)
                .flatMap(step -> Stream.ofNullable((Option) step.parameter()))
                .toList();
        return OptionCompleter.of(analyzer.command(), used, at.typed(), ids.optionsInUse(analyzer));
    }
}
