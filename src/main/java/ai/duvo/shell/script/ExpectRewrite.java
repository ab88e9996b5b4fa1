package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Rewriting of {@code expect LEFT == VALUE} with the value, and of {@code expect exit CODE} with the code, that there is
 * now; nothing else of the line changes.
 */
public final class ExpectRewrite {

    private static final int MOST_WRITTEN = 1_000;

    /** The first digits of the line. */
    private static final Pattern EXPECTED_CODE = Pattern.compile("\\A\\D*(\\d+)");

    private ExpectRewrite() {}

    /** The line as it would hold; empty where it does not compare with a value, or where that is a secret. */
    public static Optional<String> of(Session session, Statement.Expect expect) {
        JsonNode last = session.variables().get(Variables.LAST);
        String program = expect.condition().text();
        List<Token> top = JqLexer.program(program, 0).tokens().stream()
                .filter(token -> token.depth() == 0)
                .toList();
        List<Token> signs = top.stream().filter(token -> token.is("==")).toList();
        boolean isPlain = last != null
                && signs.size() == 1
                && top.stream().noneMatch(t -> t.is("and") || t.is("or") || t.is(",") || t.is("//") || t.is("as"));
        if (last == null || !isPlain) {
            return Optional.empty();
        }
        Span sign = signs.get(0).span();
        String right = program.substring(sign.end());
        String kept = program.substring(0, sign.end()) + (right.startsWith(" ") ? " " : "");
        String left = program.substring(0, sign.start());
        try {
            Json.parse(right.strip(), "the value");
            List<JsonNode> now = session.pipelines().evaluate(new JqText(left, new Span(0, left.length())), last);
            String value = now.size() == 1 ? Json.text(now.get(0)) : "";
            boolean isUsable = !value.isEmpty()
                    && value.length() <= MOST_WRITTEN
                    && session.secrets().mask(value).equals(value);
            return isUsable ? Optional.of(with(expect, kept + value)) : Optional.empty();
        } catch (Failure noValue) {
            return Optional.empty();
        }
    }

    /** The line as it would hold. */
    public static Optional<String> of(Statement.ExpectExit expect, int code) {
        String line = expect.source().text();
        Matcher written = EXPECTED_CODE.matcher(line);
        return written.find()
                ? Optional.of(line.substring(0, written.start(1)) + code + line.substring(written.end(1)))
                : Optional.empty();
    }

    private static String with(Statement.Expect expect, String condition) {
        String line = expect.source().text();
        Span place = expect.condition().span();
        return line.substring(0, place.start()) + condition + line.substring(place.end());
    }
}
