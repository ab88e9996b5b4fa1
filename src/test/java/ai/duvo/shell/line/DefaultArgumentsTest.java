package ai.duvo.shell.line;

import static ai.duvo.shell.catalog.Argument.argument;
import static ai.duvo.shell.catalog.Command.command;
import static ai.duvo.shell.catalog.Option.option;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.UsageFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a line leaves out and takes from elsewhere. */
class DefaultArgumentsTest {

    private static final Map<Kind, String> KNOWN = Map.of(Kind.AGENT, "a1", Kind.REVISION, "r1", Kind.SANDBOX, "s1");

    private static final CommandResolver BINDER = new CommandResolver(new Catalog(List.of(
            command("slots list")
                    .with(
                            option("agent", Kind.AGENT, "x").mandatory(),
                            option("revision", Kind.REVISION, "x").mandatory(),
                            option("other-agent", Kind.AGENT, "x"))
                    .example("slots list"),
            command("runs list")
                    .with(option("agent", Kind.AGENT, "x"), option("user", Kind.USER, "x"))
                    .example("runs list"),
            command("get")
                    .takes(argument("id", Kind.REVISION, "x"))
                    .with(option("agent", Kind.AGENT, "x").mandatory())
                    .example("get r1"),
            command("upload")
                    .takes(
                            argument("sandbox", Kind.SANDBOX, "x"),
                            argument("file", Kind.FILE, "x").many())
                    .example("upload s1 f"),
            command("remove")
                    .takes(argument("id", Kind.AGENT, "x"))
                    .asks("Remove {id}?")
                    .example("remove a1"),
            either("start"))));

    private static Command either(String words) {
        return command(words)
                .with(option("agent", Kind.AGENT, "x"), option("queue", Kind.QUEUE, "x"))
                .exactlyOne("agent", "queue")
                .example(words);
    }

    @Test
    void missingOptionsAreTaken() {
        Invocation line = bind("slots list");
        assertThat(line.option("agent")).contains("a1");
        assertThat(line.option("revision")).contains("r1");
        assertThat(line.option("other-agent")).isEmpty();
        assertThat(line.defaulted()).extracting(Invocation.Bound::value).containsExactly("a1", "r1");
    }

    @Test
    void whatTheLineSaysStays() {
        assertThat(bind("runs list --agent a2").option("agent")).contains("a2");
        assertThat(bind("runs list --agent a2").defaulted()).isEmpty();
    }

    @Test
    void aRevisionIsNotTakenForAnotherAgent() {
        assertThatThrownBy(() -> bind("slots list --agent a2"))
                .isInstanceOf(UsageFailure.class)
                .hasMessage("\"slots list\" needs --revision");
        assertThat(bind("slots list --agent a1").option("revision")).contains("r1");
    }

    @Test
    void argumentsAreTakenWhenThereAreTooFewWords() {
        assertThat(bind("get").argument("id")).contains("r1");
        assertThat(bind("get r2").argument("id")).contains("r2");
        Invocation upload = bind("upload -- -f");
        assertThat(upload.argument("sandbox")).contains("s1");
        assertThat(upload.argumentAll("file")).containsExactly("-f");
        assertThat(upload.defaulted()).extracting(Invocation.Bound::value).containsExactly("s1");
        assertThat(bind("upload s2 f").argument("sandbox")).contains("s2");
        assertThatThrownBy(() -> bind("upload")).hasMessage("\"upload\" needs FILE");
    }

    @Test
    void whatIsDestroyedIsAlwaysNamed() {
        assertThatThrownBy(() -> bind("remove")).hasMessage("\"remove\" needs ID");
    }

    @Test
    void aRivalOfAGivenOptionIsNotTaken() {
        assertThat(bind("start --queue q").options()).containsOnlyKeys("queue");
        assertThat(bind("start").options()).containsOnlyKeys("agent");
    }

    @Test
    void withoutAnythingInUseAllIsMissedAsBefore() {
        assertThatThrownBy(() -> BINDER.bind(CommandResolver.values(List.of("slots", "list"))))
                .hasMessage("\"slots list\" needs --agent and --revision");
    }

    private static Invocation bind(String line) {
        return BINDER.bind(CommandResolver.values(List.of(line.split(" "))), bound -> KNOWN);
    }
}
