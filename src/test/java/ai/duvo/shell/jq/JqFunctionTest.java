package ai.duvo.shell.jq;

import static org.assertj.core.api.Assertions.assertThat;

import ai.duvo.shell.failure.Span;
import ai.duvo.shell.testing.MapVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.NullNode;

/** The help for jq's functions beside the functions that there are. */
class JqFunctionTest {

    @Test
    void everyFunctionHasHelp() {
        assertThat(new TreeSet<>(names())).isEqualTo(new TreeSet<>(JqProgram.functions()));
    }

    @Test
    void everyFunctionOfTheGuideHasHelp() throws IOException {
        String guide = Files.readString(Path.of("src/docs/guide.md"));
        String section = guide.substring(guide.indexOf("### jq"), guide.indexOf("### Grammar"));
        String list = section.substring(0, section.indexOf("and the rest of its manual"));
        Matcher word = Pattern.compile("`([a-z_]+)`").matcher(list);
        Set<String> said = new TreeSet<>();
        while (word.find()) {
            said.add(word.group(1));
        }
        said.removeAll(Set.of("reduce", "def"));
        assertThat(said).hasSizeGreaterThan(4);
        assertThat(names()).containsAll(said);
    }

    @Test
    void noFunctionIsWrittenTwice() {
        String program = "builtins | group_by(.)[] | select(length > 1)[0]";
        JqText text = new JqText(program, new Span(0, program.length()));
        assertThat(JqProgram.of(text).run(NullNode.getInstance(), new MapVariables()))
                .isEmpty();
    }

    static Set<JqFunction> rows() {
        return Set.copyOf(JqFunction.all());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowIsRight(JqFunction row) {
        assertThat(row.help()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(60);
        int arguments = row.hasArguments() ? row.usage().split(";").length : 0;
        String call = row.name() + (arguments == 0 ? "" : "(." + "; .".repeat(arguments - 1) + ")");
        String program = "empty | " + call;
        JqText text = new JqText(program, new Span(0, program.length()));
        assertThat(JqProgram.of(text).run(NullNode.getInstance(), new MapVariables()))
                .as(call)
                .isEmpty();
    }

    private static Set<String> names() {
        return JqFunction.all().stream().map(JqFunction::name).collect(Collectors.toSet());
    }
}
