package ai.duvo.shell.script;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.InterruptedFailure;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.jq.syntax.JqLexer;
import ai.duvo.shell.jq.syntax.JqLexer.Token;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.session.Session;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code expect}: what a result must be, and what a command must end with. */
final class ExpectationCheck {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final int MOST_SHOWN = 300;

    private final Session session;
    private final StatementListener listener;
    private @Nullable Pipeline ran;

    ExpectationCheck(Session session, StatementListener listener) {
        this.session = session;
        this.listener = listener;
    }

    /** A statement ran; the result of a line is the last one now. */
    void ran(Statement statement) {
        if (statement instanceof Statement.Call call) {
            ran = call.pipeline();
        } else if (statement instanceof Statement.Assign assign) {
            ran = assign.pipeline();
        }
    }

    /** Of several texts nobody would ask the length so: a filter that goes through a list gave the only one. */
    private void tellLengthOfText(Statement.Expect expect, JsonNode last) {
        Pipeline line = ran;
        JqText filter = line == null ? null : line.jq();
        if (filter != null
                && last.isString()
                && filter.text().contains("[]")
                && expect.condition().text().startsWith("length")) {
            int length = last.asString().codePointCount(0, last.asString().length());
            session.console()
                    .aside("the result is one text, " + length + (length == 1 ? " character" : " characters")
                            + "; [ … ] around the filter counts items");
        }
    }

    /** Whether a condition holds: it gives something, and nothing of it is false or null. */
    static boolean isTrue(List<JsonNode> outputs) {
        return !outputs.isEmpty()
                && outputs.stream().noneMatch(v -> v.isNull() || (v.isBoolean() && !v.booleanValue()));
    }

    /**
     * Checks the last result.
     *
     * @throws Failure exit code 4, with the value that is wrong
     */
    void check(Statement.Expect expect) {
        JsonNode last = session.variables().get(Variables.LAST);
        if (last == null) {
            throw Failure.error("there is no result to expect something of", "run a command first")
                    .at(expect.condition().span());
        }
        tellLengthOfText(expect, last);
        List<JsonNode> outputs = values(expect, last);
        boolean isUnsent = outputs.size() == 1 && UnsentValue.is(outputs.get(0));
        if (!isUnsent && !isTrue(outputs) && !listener.mends(expect)) {
            throw new Failure(ExitCode.EXPECTATION, "this was expected and is not so", found(expect.condition(), last))
                    .at(expect.condition().span());
        }
    }

    /** A result on which the condition makes no sense is not as expected either. */
    private List<JsonNode> values(Statement.Expect expect, JsonNode last) {
        try {
            return session.pipelines().evaluate(expect.condition(), last);
        } catch (UsageFailure | InterruptedFailure failure) {
            throw failure;
        } catch (Failure failure) {
            throw new Failure(ExitCode.EXPECTATION, "this was expected and is not so", failure.getMessage())
                    .at(expect.condition().span());
        }
    }

    /**
     * Runs the command.
     *
     * @throws Failure exit code 4 when it ends with another code
     */
    void exit(Statement.ExpectExit expect) {
        int code = 0;
        Failure failed = null;
        try {
            session.pipelines().judge(expect.pipeline(), expect.source());
        } catch (InterruptedFailure interrupted) {
            throw interrupted;
        } catch (Failure failure) {
            code = failure.code().value();
            failed = failure;
        }
        if (code != expect.code() && !session.state().isDry() && !listener.mends(expect, code)) {
            Span place = expect.pipeline().words().get(0).span();
            throw new Failure(
                            ExitCode.EXPECTATION,
                            "exit " + expect.code() + " was expected, and this "
                                    + (failed == null ? "succeeded" : "ended with " + code),
                            failed == null ? null : failed.getMessage())
                    .at(place);
        }
    }

    /** What stands on both sides of the comparison, else the whole value. */
    String found(JqText condition, JsonNode last) {
        List<Token> tokens = JqLexer.program(condition.text(), 0).tokens();
        List<Token> comparisons = tokens.stream()
                .filter(t -> t.depth() == 0 && COMPARISONS.contains(t.text()))
                .toList();
        Token joint = tokens.stream()
                .filter(t -> t.depth() == 0 && t.is("|"))
                .reduce((first, second) -> second)
                .orElse(null);
        boolean isPlain = comparisons.size() == 1
                && tokens.stream().noneMatch(t -> t.depth() == 0 && (t.is("and") || t.is("or") || t.is(",")));
        if (!isPlain || isBehind(joint, comparisons.get(0))) {
            return "the result is " + shown(last);
        }
        Span sign = comparisons.get(0).span();
        String before =
                joint == null ? "" : condition.text().substring(0, joint.span().end());
        String left = condition.text().substring(0, sign.start()).strip();
        String right = condition.text().substring(sign.end()).strip();
        String found = left + " is " + value(left, last);
        boolean isLiteral = right.matches("-?[\\d.]+|\"[^\"\\\\]*\"|true|false|null");
        return isLiteral ? found : found + ", " + right + " is " + value(before + right, last);
    }

    private static boolean isBehind(@Nullable Token token, Token other) {
        return token != null && token.span().start() > other.span().start();
    }

    private String value(String program, JsonNode last) {
        try {
            return session.pipelines().evaluate(new JqText(program, new Span(0, program.length())), last).stream()
                    .map(ExpectationCheck::shown)
                    .collect(Collectors.joining(", "));
        } catch (Failure failure) {
            return "not to be had (" + failure.getMessage() + ")";
        }
    }

    /** The beginning of a value. */
    private static String shown(JsonNode value) {
        return StringUtils.abbreviate(Json.text(value), "…", MOST_SHOWN);
    }
}
