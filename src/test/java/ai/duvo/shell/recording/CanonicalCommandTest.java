package ai.duvo.shell.recording;

import static ai.duvo.shell.recording.Recorded.ID;
import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.StatementParser;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.testing.MapVariables;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalCommandTest {

    private static final String SECRET = "hunter2hunter2";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    agents get a1                             | agents get a1
                    agents   get "a1"                         | agents get "a1"
                    runs start -m 'a b'                       | runs start --message 'a b'
                    runs start --follow --agent=a1            | runs start --follow --agent a1
                    runs start --message="x $set"             | runs start --message "x $set"
                    runs start --message "x $unset"           | runs start --message 'x u'
                    runs start --message ${ 1 + 1 }           | runs start --message 2
                    runs start --message=-5                   | runs start --message=-5
                    agents get -- -a1                         | agents get -- -a1
                    agents get a1 --profile-expect live --yes | agents get a1 --yes
                    runs start --message $env.HOME            | runs start --message $env.HOME
                    """)
    void aCommandIsWrittenAsACarefulPersonWould(String typed, String written) {
        assertThat(written(typed, "")).isEqualTo(written);
    }

    @Test
    void anIdGetsItsNameAloneAndInsideAText() {
        assertThat(written("runs start --agent " + ID + " -m 'for " + ID + "'", ID))
                .isEqualTo("runs start --agent $agent --message \"for $agent\"");
    }

    @Test
    void anIdThatNobodyKnowsStaysInATextAndAsItWasTyped() {
        assertThat(written("runs start --agent \"" + ID + "\" -m 'for " + ID + "'", ""))
                .isEqualTo("runs start --agent \"" + ID + "\" --message 'for " + ID + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    runs start --password abc                          | runs start --password $password_
                    runs start --password $set                         | runs start --password $set
                    runs start --password -                            | runs start --password -
                    runs start -m 'pin=hunter2hunter2 end'             | runs start --message "pin=$pin_ end"
                    runs start -m hunter2hunter2                       | runs start --message $secret_
                    runs start -m '{"code": "hunter2hunter2"}'         | runs start --message '{"code": "'$code_'"}'
                    """)
    void aSecretBecomesAParameter(String typed, String written) {
        assertThat(written(typed, "")).isEqualTo(written);
    }

    // javac 17 does not read @Nullable of a type argument from a class file
    @SuppressWarnings("NullAway")
    private static String written(String typed, String known) {
        Statement.Call call = (Statement.Call) StatementParser.parse("", typed).get(0);
        Pipeline pipeline = call.pipeline();
        MapVariables variables = new MapVariables().with("set", "\"s\"").with("unset", "\"u\"");
        Invocation invocation =
                new CommandResolver(Recorded.TABLE).bind(VariableExpansion.expand(pipeline.words(), variables));
        CanonicalCommand command = new CanonicalCommand(typed, pipeline, Set.of("set"), known::equals, new OneSecret());
        Function<String, @Nullable WordPart> names = id -> id.equals(known) ? named() : null;
        return RecordedLine.write(command.tokens(invocation), names);
    }

    private static WordPart named() {
        return new WordPart.Reference("agent", List.of(), new Span(0, 0));
    }

    /** Parameters are called like what holds the secret, with a sign behind. */
    private static final class OneSecret implements CanonicalCommand.Hidden {
        @Override
        public @Nullable Span in(String text) {
            int at = text.indexOf(SECRET);
            return at < 0 ? null : new Span(at, at + SECRET.length());
        }

        @Override
        public String parameter(String name, String secret, String text) {
            return name + "_";
        }
    }
}
