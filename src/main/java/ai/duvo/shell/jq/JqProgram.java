package ai.duvo.shell.jq;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.NearestWord;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The expression language, jq 1.7 as jackson-jq knows it; nothing else in the program touches that library. A program
 * runs on the caller's thread and stops soon after that thread is interrupted.
 */
public final class JqProgram {

    private static final int MOST_COMPILED = 200;
    private static final Pattern PLACE = Pattern.compile("at line 1, column (\\d+)");
    private static final Pattern NO_FUNCTION = Pattern.compile("Function (\\S+)/(\\d+) does not exist");

    /** Programs of other shells that people write behind a pipe. */
    private static final Set<String> SHELL_FILTERS = Set.of(
            "grep", "head", "tail", "wc", "jq", "less", "more", "awk", "sed", "cut", "uniq", "cat", "xargs", "tee");

    private static final Map<String, JsonQuery> COMPILED =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, JsonQuery> eldest) {
                    return size() > MOST_COMPILED;
                }
            });

    private final JqText program;
    private final JqNames names;

    private JqProgram(JqText program) {
        this.program = program;
        this.names = JqNames.of(program);
    }

    /** A program, not read yet. */
    public static JqProgram of(JqText program) {
        return new JqProgram(program);
    }

    /** The variables it needs from outside, with their places. */
    public Map<String, Span> variables() {
        return names.free();
    }

    /** Whether it gives its input, unchanged. */
    public boolean isIdentity() {
        return program.text().equals(".");
    }

    /** The names of all functions there are. */
    public static Set<String> functions() {
        return JqLibrary.names();
    }

    /**
     * Says what is wrong with it, as far as that can be known without running it.
     *
     * @throws UsageFailure with its place
     */
    public void check() {
        query();
        names.functions().forEach((name, place) -> {
            if (!JqLibrary.names().contains(name)) {
                throw UsageFailure.wrong(
                        "jq has no function \"" + name + "\"",
                        NearestWord.hint(name, JqLibrary.names(), "a field is written ." + name),
                        place);
            }
        });
    }

    /**
     * Runs it.
     *
     * @param input what {@code .} is
     * @return its outputs, in order; there may be none
     * @throws UsageFailure when it is no jq, or when it names a variable that is not there
     * @throws Failure when it fails
     */
    public List<JsonNode> run(JsonNode input, Variables variables) {
        check();
        Scope scope = Scope.newChildScope(JqLibrary.scope());
        values(variables).forEach(scope::setValue);
        List<JsonNode> outputs = new ArrayList<>();
        try {
            query().apply(scope, input, output -> {
                JqLibrary.stopWhenInterrupted();
                outputs.add(output);
            });
        } catch (JsonQueryException e) {
            throw failed(e);
        } catch (OutOfMemoryError e) {
            // all of it was the program's own, and is free again
            throw Failure.error("jq: the program needs more memory than there is", "does it ever end?")
                    .at(program.span());
        } catch (StackOverflowError e) {
            throw Failure.error("jq: the program calls itself too deep", "does it ever end?")
                    .at(program.span());
        }
        return outputs;
    }

    private Map<String, JsonNode> values(Variables variables) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        names.used().forEach((name, place) -> {
            JsonNode value = variables.lookup(name);
            if (value != null) {
                values.put(name, value);
            } else if (names.free().containsKey(name)) {
                throw variables.unknown(name, place);
            }
        });
        return values;
    }

    private JsonQuery query() {
        JsonQuery known = COMPILED.get(program.text());
        if (known != null) {
            return known;
        }
        try {
            JsonQuery compiled = JqLibrary.compile(program.text());
            COMPILED.put(program.text(), compiled);
            return compiled;
        } catch (JsonQueryException e) {
            throw wrong(e);
        }
    }

    /** What jackson-jq's parser says, in a few words and with its place. */
    private UsageFailure wrong(JsonQueryException e) {
        String said = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        Matcher place = PLACE.matcher(said);
        int column = place.find() ? Integer.parseInt(place.group(1)) - 1 : 0;
        boolean isEnd = said.startsWith("Encountered \"<EOF>");
        int length = program.text().length();
        int at = isEnd ? Math.max(0, length - 1) : Math.min(column, length);
        String what = isEnd ? "the jq program ends too early" : "jq does not expect \"" + text(at) + "\" here";
        int start = program.span().start() + at;
        return UsageFailure.wrong(what, hint(at), new Span(start, Math.max(start + 1, start + text(at).length())));
    }

    private @Nullable String hint(int at) {
        if (SHELL_FILTERS.contains(program.text().split("\\s", 2)[0])) {
            return "what follows | is jq, such as: .agents[] | select(.name | test(\"clerk\")); a shell's programs go behind duvo -c";
        }
        if (at < program.text().length() && program.text().charAt(at) == '\'') {
            return "jq knows double quotes only";
        }
        return text(at).equals("end") ? "every if needs its else" : "jq goes to the end of the line";
    }

    /** The token of the program that begins there. */
    private String text(int at) {
        int place = program.span().start() + at;
        return names.tokens().stream()
                .filter(token -> token.span().start() == place)
                .map(JqLexer.Token::text)
                .findFirst()
                .orElse(at < program.text().length() ? program.text().substring(at, at + 1) : "");
    }

    private Failure failed(JsonQueryException e) {
        String said = String.valueOf(e.getOriginalMessage());
        Matcher missing = NO_FUNCTION.matcher(said);
        String what = missing.matches()
                ? "there is no " + missing.group(1) + " with " + missing.group(2) + " arguments"
                : said.replaceFirst("^Cannot", "cannot");
        return Failure.error("jq: " + what, null).at(program.span());
    }
}
