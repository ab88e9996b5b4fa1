package ai.duvo.shell.completion;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Operation;
import ai.duvo.shell.catalog.Result.Shape;
import ai.duvo.shell.completion.CursorLine.Token;
import ai.duvo.shell.completion.LineAnalyzer.Role;
import ai.duvo.shell.completion.LineAnalyzer.Step;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqTypeInference;
import ai.duvo.shell.jq.JsonShape;
import ai.duvo.shell.jq.JsonShapeReader;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Lexer;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.line.writer.WordWriter;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.ResultHistory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The result that is at hand for the jq on a line: nothing is sent and nothing is run to know it. */
final class JqInput {

    /** Options that change how a result is shown and not what it is. */
    private static final Set<String> LOOKS = Set.of("json", "format", "verbose", "no-color", "yes", "output");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Catalog catalog;
    private final CompletionContext context;
    private final JsonShapeCache shapes = new JsonShapeCache();

    JqInput(Catalog catalog, CompletionContext context) {
        this.catalog = catalog;
        this.context = context;
    }

    /**
     * A result.
     *
     * @param read its shape
     * @param origin whose it is, for a heading
     */
    record Result(JsonShapeReader.Read read, String origin) {

        private Result through(String program, Function<String, JsonShape> variables) {
            JsonShape outcome = JqTypeInference.outcome(program, read.shape(), variables);
            return new Result(new JsonShapeReader.Read(outcome, read.longest()), origin);
        }
    }

    /** What goes into the jq behind these words; the last of them is the jq. */
    Optional<Result> of(String line, CursorLine at) {
        List<Token> words = at.words().subList(0, at.index());
        LineAnalyzer analyzer = LineAnalyzer.of(catalog, words);
        List<Step> steps = analyzer.steps().stream()
                .filter(step -> step.role() != Role.SIGN || step.token().text().equals("--"))
                .filter(step -> step.role() != Role.KEYWORD && step.role() != Role.PLAIN)
                .toList();
        if (steps.isEmpty()) {
            // a condition looks at the last result
            return last();
        }
        int start = steps.get(0).token().span().start();
        int end = steps.get(steps.size() - 1).token().span().end();
        List<Word> source = lex(line.substring(start, end));
        WordPart first = source.size() == 1 && source.get(0).parts().size() == 1
                ? source.get(0).parts().get(0)
                : null;
        if (first != null && !(first instanceof WordPart.Text)) {
            return reference(first);
        }
        return command(analyzer, source);
    }

    /** The shape of a variable; unknown when it is not set. */
    JsonShape variable(String name) {
        return named(name).map(JsonShapeReader.Read::shape).orElseGet(JsonShape::unknown);
    }

    /** The items that results of a row held, all items of a list in one; the newest result first. */
    List<JsonShape> items(Command row) {
        boolean isMany = row.result().shape() != Shape.OBJECT;
        String program = "." + row.result().envelope() + (isMany ? " | .[]?" : "");
        return context.results().numbered().commands().stream()
                .filter(one -> one.result().invocation().command().equals(row))
                .map(one ->
                        result(one, "").through(program, this::variable).read().shape())
                .toList();
    }

    /** The last result. */
    private Optional<Result> last() {
        CommandOutput last = context.results().last();
        return last == null || !last.hasValue()
                ? Optional.empty()
                : Optional.of(new Result(shapes.of(last), "the last result"));
    }

    /**
     * What the words of {@code show} look at.
     *
     * @param program the words of the program so far, each with a blank behind it
     */
    record ShowInput(Optional<Result> result, String program) {}

    /** The result of the line whose number comes first, else the last one; the other words are a program. */
    ShowInput look(List<String> words) {
        boolean isNumbered = !words.isEmpty() && NUMBER.matcher(words.get(0)).matches();
        String program =
                words.stream().skip(isNumbered ? 1 : 0).map(word -> word + " ").collect(Collectors.joining());
        return new ShowInput(
                isNumbered ? named(words.get(0)).map(read -> new Result(read, "line " + words.get(0))) : last(),
                program);
    }

    private Optional<Result> shown(LineAnalyzer analyzer) {
        List<String> words = analyzer.steps().stream()
                .filter(step -> step.parameter() != null && step.parameter().kind() == Kind.JQ)
                .flatMap(step -> step.value().stream())
                .toList();
        ShowInput looked = look(words);
        return looked.program().isEmpty()
                ? looked.result()
                : looked.result().map(result -> result.through(looked.program(), this::variable));
    }

    private Optional<JsonShapeReader.Read> named(String name) {
        CompletionContext.Known known = context.results();
        CommandOutput answer = name.equals(Variables.LAST)
                ? known.last()
                : Variables.isNumber(name)
                        ? known.numbered()
                                .get(Integer.parseInt(name))
                                .map(ResultHistory.Entry::answer)
                                .orElse(null)
                        : null;
        if (answer != null) {
            return Optional.of(shapes.of(answer));
        }
        JsonNode value = Variables.isNumber(name) ? null : context.variables().get(name);
        return Optional.ofNullable(value).map(shapes::of);
    }

    private Optional<Result> reference(WordPart part) {
        if (part instanceof WordPart.Jq jq) {
            return last().map(last -> new JsonShapeReader.Read(
                            JqTypeInference.outcome(
                                    jq.program().text(), last.read().shape(), this::variable),
                            0))
                    .map(read -> new Result(read, "this"));
        }
        WordPart.Reference reference = (WordPart.Reference) part;
        String path = WordWriter.reference(reference).substring(reference.root().length() + 1);
        // a dot before a dot would be another program
        String program = path.startsWith(".") ? path : "." + path;
        return named(reference.root())
                .map(read -> new Result(read, "$" + reference.root() + path).through(program, this::variable));
    }

    /** The result of this very command, else of another one of its row, else what its table says: never another's. */
    private Optional<Result> command(LineAnalyzer analyzer, List<Word> words) {
        String name = analyzer.command().map(Command::name).orElse("");
        boolean isShown =
                analyzer.command().stream().flatMap(Command::parameters).anyMatch(p -> p.kind() == Kind.JQ);
        if (isShown) {
            return shown(analyzer);
        }
        Invocation line = bound(words).orElse(null);
        List<ResultHistory.CommandRun> ran = context.results().numbered().commands().stream()
                .filter(one -> one.result().invocation().command().name().equals(name))
                .toList();
        Optional<ResultHistory.CommandRun> same = line == null
                ? Optional.empty()
                : ran.stream().filter(one -> isSame(line, one)).findFirst();
        if (same.isPresent()) {
            return same.map(one -> result(one, name + ", line " + one.number()));
        }
        // any operation at all comes under the one name
        boolean isAnyOperation = name.equals("api");
        if (ran.isEmpty()) {
            return analyzer.command()
                    .map(row -> TableShape.of(row.result()))
                    .filter(shape -> !shape.isUnknown())
                    .map(shape -> new Result(new JsonShapeReader.Read(shape, 0), name + ", as its table shows them"));
        }
        return isAnyOperation
                ? Optional.empty()
                : Optional.of(result(
                        ran.get(0), "another " + name + ", line " + ran.get(0).number()));
    }

    private Result result(ResultHistory.CommandRun ran, String origin) {
        return new Result(shapes.of(ran.result().answer()), origin);
    }

    private boolean isSame(Invocation line, ResultHistory.CommandRun ran) {
        Invocation other = ran.result().invocation();
        boolean changes = CompletionMemory.called(line).anyMatch(Operation::isMutating);
        return !changes
                && line.arguments().equals(other.arguments())
                && withoutLooks(line.options()).equals(withoutLooks(other.options()))
                && withoutLooks(line.globals()).equals(withoutLooks(other.globals()))
                && context.isSameWorkspace(ran.result().options(), line.globals());
    }

    private static Map<String, List<String>> withoutLooks(Map<String, List<String>> options) {
        Map<String, List<String>> rest = new HashMap<>(options);
        rest.keySet().removeAll(LOOKS);
        return rest;
    }

    private Optional<Invocation> bound(List<Word> words) {
        boolean needsJq = words.stream().flatMap(word -> word.parts().stream()).anyMatch(WordPart.Jq.class::isInstance);
        if (needsJq) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CommandResolver(catalog).bind(VariableExpansion.expand(words, context.variables())));
        } catch (Failure failure) {
            return Optional.empty();
        }
    }

    private static List<Word> lex(String text) {
        try {
            return Lexer.lex(text);
        } catch (UsageFailure failure) {
            return List.of();
        }
    }
}
