package ai.duvo.shell.completion;

import ai.duvo.shell.jq.JqFieldNames;
import ai.duvo.shell.jq.JqFunction;
import ai.duvo.shell.jq.JqTypeInference;
import ai.duvo.shell.jq.JqTypeInference.Place;
import ai.duvo.shell.jq.JsonShape;
import ai.duvo.shell.jq.JsonShape.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Completes jq programs: the fields of what goes into it, variables, functions. Never whole words. */
final class JqCompleter {

    private static final Pattern VARIABLE_PATH = Pattern.compile("(\\$[A-Za-z_]\\w*)[\\w.\\[\\]]*$");

    private static final String FUNCTIONS = "functions";

    /** So many functions are offered before anything of their name is typed. */
    private static final int FEW = 8;

    private static final List<Candidate> FORMATS = Stream.of(
                    "csv", "tsv", "json", "text", "html", "uri", "sh", "base64")
            .map(name -> new Candidate("@" + name, "The input as " + name, "formats", false))
            .toList();

    private static final List<Candidate> KEYWORDS = List.of(
            word("if ", "if CONDITION then … else … end"),
            word("reduce ", "reduce .[] as $x (START; NEXT)"),
            word("foreach ", "foreach .[] as $x (START; NEXT)"),
            word("def ", "def name: … ;"),
            word("try ", "try … catch …"),
            word("true", ""),
            word("false", ""),
            word("null", ""));

    private static final List<Candidate> BEHIND = List.of(
            word("| ", "Goes on with each result"),
            word("as ", "as $name | … keeps it under a name"),
            word("and ", "Whether both are true"),
            word("or ", "Whether one is true"));

    private final CompletionContext context;
    private final JqInput jqInput;

    JqCompleter(CompletionContext context, JqInput jqInput) {
        this.context = context;
        this.jqInput = jqInput;
    }

    /**
     * A program up to the cursor.
     *
     * @param text up to the word at the cursor
     * @param typed what is typed of that word: {@code .na}, {@code $ag}, {@code sel}
     * @param result what goes into it, or null when nothing is known
     */
    record Program(String text, String typed, JqInput.@Nullable Result result) {

        boolean isBehindBlank() {
            return text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        }
    }

    /** How a step of a path is written: what stands before a field's name, and what for each item of a list. */
    private enum Prefix {
        BEGIN(".", ".[]"),
        BEHIND(".", "[]"),
        KEY("", "");

        private final String field;
        private final String items;

        Prefix(String field, String items) {
            this.field = field;
            this.items = items;
        }

        String field() {
            return field;
        }

        String items() {
            return items;
        }
    }

    CompletionResult at(Program program, int room) {
        String typed = program.typed();
        JsonShape input = program.result() == null
                ? JsonShape.unknown()
                : program.result().read().shape();
        Place place = JqTypeInference.of(program.text(), input, jqInput::variable);
        if (typed.startsWith("$")) {
            return variables(typed, place);
        }
        if (typed.startsWith("@")) {
            return CompletionResult.of(starting(FORMATS, typed));
        }
        boolean isBesideBlank = typed.isEmpty() && program.isBehindBlank();
        return switch (place.gap()) {
            case BEGIN -> begin(program, place, room);
            case BEHIND ->
                isBesideBlank || isWord(typed)
                        ? CompletionResult.of(starting(BEHIND, typed))
                        : fields(program, place.shape(), room, Prefix.BEHIND);
            case INDEX -> CompletionResult.of(indexes(place.shape()));
            case KEY -> fields(program, place.shape(), room, Prefix.KEY);
            case NOTHING -> CompletionResult.nothing("jq: . is the result, .name a field of it");
        };
    }

    private static boolean isWord(String typed) {
        return !typed.isEmpty() && !typed.startsWith(".");
    }

    private CompletionResult begin(Program program, Place place, int room) {
        JsonShape input = place.shape();
        if (program.typed().startsWith(".")) {
            return fields(program, input, room, Prefix.BEGIN);
        }
        boolean isOpen = program.typed().isEmpty();
        List<Candidate> functions = new ArrayList<>(starting(
                Stream.concat(place.functions().stream(), JqFunction.all().stream())
                        .filter(f -> !isOpen || f.inputType().fits(input))
                        .map(f -> new Candidate(f.value(), help(f), FUNCTIONS, false))
                        .toList(),
                program.typed()));
        if (!isOpen) {
            functions.addAll(starting(KEYWORDS, program.typed()));
            return functions.isEmpty()
                    ? CompletionResult.nothing("jq has no function that begins with \"" + program.typed() + "\"")
                    : CompletionResult.of(functions);
        }
        CompletionResult fields = fields(program, input, Math.max(1, room - FEW - 1), Prefix.BEGIN);
        return fields.and(functions.stream().limit(FEW).toList());
    }

    private static String help(JqFunction function) {
        return function.hasArguments() ? function.usage() + "  " + function.help() : function.help();
    }

    private CompletionResult fields(Program program, JsonShape shape, int room, Prefix prefix) {
        String typed = program.typed();
        List<Candidate> all = steps(shape, prefix, heading(program));
        List<Candidate> found = new ArrayList<>(typed.equals(prefix.field()) ? all : starting(all, typed));
        if (found.isEmpty() && typed.length() > 1) {
            String part = typed.substring(prefix.field().length()).toLowerCase(Locale.ROOT);
            all.stream()
                    .filter(c -> c.value().toLowerCase(Locale.ROOT).contains(part))
                    .forEach(found::add);
        }
        Optional<Candidate> whole =
                found.stream().filter(c -> c.value().equals(typed)).findFirst();
        if (whole.isPresent() && typed.length() > 1 && prefix != Prefix.KEY) {
            List<Candidate> deeper =
                    steps(shape.field(typed.substring(prefix.field().length())), Prefix.BEHIND, heading(program));
            found.removeIf(c -> c.equals(whole.get()) && !deeper.isEmpty());
            deeper.forEach(c -> found.add(new Candidate(typed + c.value(), c.help(), c.group(), false)));
        }
        if (found.isEmpty()) {
            return CompletionResult.nothing(CompletionMessages.noField(program.result(), shape, program.text(), typed));
        }
        int most = Math.max(1, Math.min(found.size(), room));
        String more = found.size() > most
                ? String.format(Locale.ROOT, " · and %,d more: type to narrow", found.size() - most)
                : "";
        return CompletionResult.of(found.stream()
                .limit(most)
                .map(c -> new Candidate(c.value(), c.help(), c.group() + more, false))
                .toList());
    }

    private static String heading(Program program) {
        Matcher variable = VARIABLE_PATH.matcher(program.text());
        if (variable.find()) {
            return "fields of " + variable.group(1);
        }
        JqInput.Result result = program.result();
        return result == null ? "fields" : CompletionMessages.fieldsOf(result);
    }

    /** What goes on from there: the fields of an object, the items of a list. */
    private List<Candidate> steps(JsonShape shape, Prefix prefix, String group) {
        List<Candidate> steps = new ArrayList<>();
        shape.fields()
                .forEach((name, field) ->
                        steps.add(new Candidate(prefix.field() + JqFieldNames.write(name), text(field), group, false)));
        if (shape.is(Type.ARRAY) && prefix != Prefix.KEY) {
            steps.add(new Candidate(prefix.items(), items(shape), group, false));
        }
        return steps;
    }

    private String text(JsonShape shape) {
        return shape.text(context::withoutSecrets);
    }

    private static String items(JsonShape list) {
        return list.count().isEmpty() ? "each item" : "each of " + list.count();
    }

    private List<Candidate> indexes(JsonShape shape) {
        List<Candidate> indexes = new ArrayList<>();
        if (shape.is(Type.ARRAY)) {
            indexes.add(new Candidate("]", items(shape), "items", false));
        }
        shape.fields()
                .forEach((name, field) ->
                        indexes.add(new Candidate(JqFieldNames.quoted(name) + "]", text(field), "fields", false)));
        return indexes;
    }

    private CompletionResult variables(String typed, Place place) {
        List<Candidate> names = new ArrayList<>(place.names().stream()
                .sorted()
                .filter(name -> ("$" + name).startsWith(typed))
                .map(name -> new Candidate("$" + name, "", "variables", false))
                .toList());
        names.addAll(VariableCompleter.at(typed, context));
        return names.isEmpty()
                ? CompletionResult.nothing("nothing is known that begins with " + typed)
                : CompletionResult.of(names);
    }

    private static List<Candidate> starting(List<Candidate> all, String typed) {
        return all.stream().filter(c -> c.value().startsWith(typed)).toList();
    }

    private static Candidate word(String word, String help) {
        return new Candidate(word, help, "words of jq", false);
    }
}
