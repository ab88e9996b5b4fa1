package ai.duvo.shell.line;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.writer.StatementWriter;
import ai.duvo.shell.testing.Seeded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementWriterTest {

    private static final Span NOWHERE = new Span(0, 0);
    private static final String TEXT = "ab-=.$_{}[]0#'\"\\ \t\n|!;é🧾";
    private static final List<String> PROGRAMS = List.of(
            ".",
            ".a[0].b",
            ".a | map(select(.b == \"c | save d\"))",
            "\"#\\(.a) \\\"b\\\"\"",
            "{a: .b, \"c d\": [1, 2]}",
            "reduce .[] as $x (0; . + $x)",
            ".a // \"none\" | length > 0",
            "$agent + .b");
    private static final List<String> NAMES = List.of("x", "agent_id", "sandbox2", "_y");

    private Random random = new Random();

    @Seeded
    void anyTreeWrittenIsReadAsTheSameTree(int seed) {
        random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<Statement> tree = block(0);
            String text = StatementWriter.write(tree);
            assertThat(Plain.of(StatementParser.parse("", text))).as(text).isEqualTo(Plain.of(tree));
        }
    }

    @Seeded
    void whatWasReadIsWrittenAndReadAsTheSame(int seed) {
        random = new Random(seed);
        int read = 0;
        for (int round = 0; round < 5000; round++) {
            String text = anyLines();
            List<Statement> tree = parsed(text);
            if (tree != null) {
                read++;
                String again = StatementWriter.write(tree);
                assertThat(Plain.of(StatementParser.parse("", again))).as(again).isEqualTo(Plain.of(tree));
            }
        }
        assertThat(read).as("not all of it is nonsense").isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "runs   get \"x\"                 → runs get x",
                "runs get 'a b'                 → runs get 'a b'",
                "runs get \"$x y\"                → runs get \"$x y\"",
                "runs get $x\\ y                 → runs get \"$x y\"",
                "runs get $x'.y'                → runs get $x'.y'",
                "runs get --message='a $b'      → runs get --message='a $b'",
                "runs get --message=\"a $b\"      → runs get --message=\"a $b\"",
                "runs get '--x'                 → runs get '--x'",
                "x=1                            → x=1",
                "wait  every 2000ms a  until .b → wait every 2s a until .b",
                "watch  every 1000ms a  | .b     → watch every 1s a | .b"
            })
    void theFormIsTheOneThatAPersonWouldWrite(String line, String wanted) {
        assertThat(StatementWriter.write(StatementParser.parse("", line)).strip())
                .isEqualTo(wanted);
    }

    private static @Nullable List<Statement> parsed(String text) {
        try {
            return StatementParser.parse("", text);
        } catch (ai.duvo.shell.failure.UsageFailure nonsense) {
            return null;
        }
    }

    private String anyLines() {
        List<String> pieces = List.of(
                "a ",
                "b.c ",
                "x = ",
                "set x ",
                "expect ",
                "| ",
                ".a ",
                "\n",
                "if .b\n",
                "\nend\n",
                "'q r' ",
                "\"$s t\" ",
                "$u[0] ",
                "--v=w ",
                "# c\n",
                "\\\n",
                "save ",
                "wait ",
                "watch ",
                "until ",
                "for y in ",
                "! ",
                "|! ",
                "$ ",
                "-",
                "è");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private List<Statement> block(int depth) {
        List<Statement> statements = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            statements.add(statement(depth));
        }
        return statements;
    }

    private Statement statement(int depth) {
        SourceText none = SourceText.typed("");
        List<Supplier<Statement>> kinds = new ArrayList<>(List.of(
                () -> new Statement.Empty(SourceText.typed(random.nextBoolean() ? "" : "# a comment | 'with")),
                () -> new Statement.Call(none, pipeline(true)),
                () -> new Statement.Call(none, piped(pipeline(false))),
                () -> new Statement.Assign(none, name(), pipeline(false)),
                () -> new Statement.SetText(none, name(), words()),
                () -> new Statement.Param(
                        none,
                        name(),
                        random.nextBoolean() ? word() : null,
                        "",
                        random.nextBoolean() ? "" : "what it is"),
                () -> new Statement.Param(none, name(), null, "DUVO_TOKEN", ""),
                () -> new Statement.Expect(none, program()),
                () -> new Statement.ExpectExit(none, random.nextInt(256), pipeline(true)),
                () -> new Statement.Wait(none, time(), time(), new Pipeline(command(), null, null), program()),
                () -> new Statement.Watch(none, interval(), new Pipeline(command(), null, null), program()),
                () -> new Statement.Watch(none, interval(), pipeline(false), null),
                () -> new Statement.Include(none, word(), List.of(new Statement.Setting(name(), word()))),
                () -> new Statement.Shell(none, "ls -l | wc # all", NOWHERE)));
        if (depth < 3) {
            kinds.add(() -> new Statement.For(none, 1 + depth % 3, name(), pipeline(false), block(depth + 1)));
            kinds.add(() -> new Statement.If(
                    none, program(), block(depth + 1), random.nextBoolean() ? List.of() : block(depth + 1)));
        }
        if (depth == 0) {
            kinds.add(() -> new Statement.Finally(none, block(1)));
        }
        return kinds.get(random.nextInt(kinds.size())).get();
    }

    private Pipeline pipeline(boolean mayBeSaved) {
        boolean isReference = random.nextInt(6) == 0;
        List<Word> words = isReference ? List.of(new Word(List.of(reference()), NOWHERE, false, false)) : command();
        boolean isSaved = mayBeSaved && random.nextInt(4) == 0;
        return new Pipeline(
                words,
                random.nextBoolean() ? program() : null,
                isSaved ? word() : null,
                isSaved && random.nextBoolean(),
                null);
    }

    private static Pipeline piped(Pipeline pipeline) {
        return new Pipeline(
                pipeline.words(), pipeline.jq(), null, false, new PipedProgram("less -R | wc '# all'", NOWHERE));
    }

    /** Begins with a word that no keyword is. */
    private List<Word> command() {
        List<Word> words = new ArrayList<>(List.of(plain("runs"), plain("get")));
        words.addAll(words());
        return words;
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            words.add(word());
        }
        return words;
    }

    private Word plain(String text) {
        return new Word(List.of(new WordPart.Text(text, NOWHERE)), NOWHERE, false, true);
    }

    private Word word() {
        List<WordPart> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(random.nextInt(3) == 0 ? reference() : new WordPart.Text(text(), NOWHERE));
        }
        return new Word(parts, NOWHERE, true, false);
    }

    private WordPart reference() {
        if (random.nextInt(4) == 0) {
            return new WordPart.Jq(program(), NOWHERE);
        }
        List<PathStep> path = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            path.add(random.nextBoolean() ? new PathStep.Field("f" + i) : new PathStep.Index(i));
        }
        return new WordPart.Reference(name().text(), path, NOWHERE);
    }

    private VariableName name() {
        return new VariableName(NAMES.get(random.nextInt(NAMES.size())), NOWHERE);
    }

    private JqText program() {
        return new JqText(PROGRAMS.get(random.nextInt(PROGRAMS.size())), NOWHERE);
    }

    private @Nullable Duration interval() {
        return random.nextBoolean() ? null : Duration.ofMillis(250 + random.nextInt(100_000));
    }

    private @Nullable Duration time() {
        return random.nextBoolean() ? null : Duration.ofMillis(1 + random.nextInt(100_000));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(TEXT.codePointAt(
                    TEXT.offsetByCodePoints(0, random.nextInt(TEXT.codePointCount(0, TEXT.length())))));
        }
        return text.toString();
    }
}
