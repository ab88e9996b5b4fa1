package ai.duvo.shell.output;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.ExitCode;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.HttpFailure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.failure.Span;
import ai.duvo.shell.failure.UsageFailure;
import org.junit.jupiter.api.Test;

class FailureFormatterTest {

    @Test
    void aWrongWordIsMarked() {
        Failure failure = UsageFailure.wrong("no option --limt", "did you mean --limit?", new Span(12, 18))
                .in(SourceText.typed("agents list --limt 5"));
        assertThat(FailureFormatter.of(failure, false)).isEqualTo("""
                duvo: no option --limt
                  agents list --limt 5
                              ^^^^^^
                hint: did you mean --limit?""");
    }

    @Test
    void inAFileTheLineAndTheColumnAreNamed() {
        Failure failure = new HttpFailure(404, "not found", null, "req-1")
                .at(new Span(17, 20))
                .in(new SourceText("a.duvo", 4, "agents get \\\n  x 123"));
        assertThat(FailureFormatter.of(failure, false)).isEqualTo("""
                duvo: a.duvo:5:5: not found
                    x 123
                      ^^^
                request id: req-1""");
    }

    @Test
    void atThePromptAFailureOfTheWholeLineDoesNotShowItAgain() {
        Failure failure = new HttpFailure(404, "not found", "look", null)
                .at(new Span(0, 6))
                .in(SourceText.typed("agents get 1"));
        assertThat(FailureFormatter.of(failure, false)).isEqualTo("duvo: not found\nhint: look");
    }

    @Test
    void atThePromptThePartOfAProgramThatFailsIsMarked() {
        Failure failure = Failure.error("jq: no", null).atPart(new Span(9, 13)).in(SourceText.typed("whoami | .a+1"));
        assertThat(FailureFormatter.of(failure, false)).isEqualTo("duvo: jq: no\n  whoami | .a+1\n           ^^^^");
    }

    @Test
    void theCaretStandsUnderWideCharactersAndLongLinesAreWindowed() {
        Failure wide = UsageFailure.wrong("x", null, new Span(5, 6)).in(SourceText.typed("日本 é z"));
        assertThat(FailureFormatter.of(wide, false)).endsWith("\n  日本 é z\n         ^");
        Failure far = UsageFailure.wrong("x", null, new Span(500, 503)).in(SourceText.typed("y".repeat(1000)));
        assertThat(FailureFormatter.of(far, false).lines()).allMatch(line -> line.length() < 110);
    }

    @Test
    void textFromTheServerIsHarmless() {
        assertThat(FailureFormatter.of(Failure.error("a\u001b[31mb", "c\u202e"), false))
                .isEqualTo("duvo: a\\u001b[31mb\nhint: c\\u202e");
    }

    @Test
    void causesAreForTheCurious() {
        Failure failure = new Failure(ExitCode.ERROR, "m", null, new IllegalStateException("deep"));
        assertThat(FailureFormatter.of(failure, true)).contains("cause: java.lang.IllegalStateException: deep");
        assertThat(FailureFormatter.of(failure, false)).doesNotContain("deep");
    }
}
