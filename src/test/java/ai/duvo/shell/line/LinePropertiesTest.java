package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.catalog.Argument;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.catalog.Option;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.testing.Seeded;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

class LinePropertiesTest {

    private static final String ALPHABET = "ab-=.$_{}[]0#'\"\\ \t\n\r|;é🧾\u202e\ud83d";
    private static final List<String> PIECES = List.of(
            "runs", "start", "get", "--agent", "--limit=3", "--", "-y", "x = ", "set ", "duvo ", "$_", "$env.HOME");

    private Random random = new Random();

    @Seeded
    void anyArgumentsQuotedAndLexedAgainAreTheSame(int seed) {
        random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            List<String> arguments = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                arguments.add(text(12));
            }
            List<String> again = Lexer.lex(Quoting.join(arguments)).stream()
                    .map(SessionlessWords::text)
                    .toList();
            assertThat(again).isEqualTo(arguments);
        }
    }

    @Seeded
    void noInputThrowsAnythingButAFailureWithItsPlace(int seed) {
        random = new Random(seed);
        CommandResolver binder = new CommandResolver(new Catalog(List.of(
                Command.command("runs start")
                        .with(Option.option("agent", Kind.AGENT, "x"), Option.option("limit", Kind.NUMBER, "x"))
                        .example("runs start"),
                Command.command("runs get")
                        .takes(Argument.argument("id", Kind.RUN, "x"))
                        .example("runs get 1"))));
        int refused = 0;
        for (int round = 0; round < 5000; round++) {
            String line = line();
            Failure failure = failureOf(line, binder);
            if (failure != null) {
                refused++;
                Span span = failure.span();
                assertThat(span).as(line).isNotNull();
                assertThat(span == null ? -1 : span.end()).as(line).isBetween(0, line.length());
            }
        }
        assertThat(refused).as("the alphabet is nasty enough").isGreaterThan(1250);
    }

    @Seeded
    void logicalLinesLoseNothing(int seed) {
        random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            String text = text(60);
            StringBuilder joined = new StringBuilder();
            for (SourceText line : Lexer.logicalLines("f", text)) {
                joined.append(line.text());
            }
            assertThat(joined.toString().replaceAll("[\r\n]", "")).isEqualTo(text.replaceAll("[\r\n]", ""));
        }
    }

    private static @Nullable Failure failureOf(String line, CommandResolver binder) {
        try {
            Statement statement = LineParser.parse(SourceText.typed(line));
            if (statement instanceof Statement.Call call) {
                binder.bind(VariableExpansion.expand(call.pipeline().words(), new NoVariables()));
            }
            return null;
        } catch (Failure failure) {
            return failure;
        }
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            line.append(random.nextInt(3) == 0 ? text(8) : PIECES.get(random.nextInt(PIECES.size())))
                    .append(random.nextBoolean() ? " " : "");
        }
        return line.toString();
    }

    private String text(int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
