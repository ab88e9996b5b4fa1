package ai.duvo.shell.line.writer;

import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.Durations;
import ai.duvo.shell.line.PipedProgram;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements as text that parses to the same statements. */
public final class StatementWriter {

    private static final String INDENT = "    ";

    private static final Statement.Visitor<String> TEXT = new Text();

    private StatementWriter() {}

    /** Each on a line of its own, blocks indented; ends with a line end unless there is none. */
    public static String write(List<Statement> statements) {
        return statements.stream().map(s -> write(s) + "\n").collect(Collectors.joining());
    }

    /** One statement, without a line end behind it. */
    public static String write(Statement statement) {
        return statement.accept(TEXT);
    }

    private static String comment(String line) {
        int start = line.indexOf('#');
        return start < 0 ? "" : line.substring(start).stripTrailing();
    }

    /** A pipeline as it stands in a line. */
    public static String pipeline(Pipeline pipeline) {
        return words(pipeline.words()) + tail(pipeline);
    }

    /** What stands behind its command, from the first sign on. */
    public static String tail(Pipeline pipeline) {
        JqText jq = pipeline.jq();
        Word file = pipeline.file();
        PipedProgram program = pipeline.program();
        return (jq == null ? "" : " | " + jq.text())
                + (file == null ? "" : " | save " + (pipeline.replaces() ? "--force " : "") + WordWriter.write(file))
                + (program == null ? "" : " |! " + program.command());
    }

    private static String body(List<Statement> statements) {
        StringBuilder body = new StringBuilder("\n");
        boolean goesOn = false;
        for (String line : write(statements).lines().toList()) {
            // what goes on with a line of the system's shell is that shell's, blanks and all
            body.append(goesOn ? "" : INDENT).append(line).append('\n');
            goesOn = line.endsWith("\\");
        }
        return body.toString();
    }

    private static String words(List<Word> words) {
        return words.stream().map(WordWriter::write).collect(Collectors.joining(" "));
    }

    private static String time(String word, @Nullable Duration time) {
        return time == null ? "" : word + " " + Durations.text(time) + " ";
    }

    private static final class Text implements Statement.Visitor<String> {

        @Override
        public String visit(Statement.Empty empty) {
            return comment(empty.source().text());
        }

        @Override
        public String visit(Statement.Call call) {
            return pipeline(call.pipeline());
        }

        @Override
        public String visit(Statement.Assign assign) {
            return assign.name().text() + " = " + pipeline(assign.pipeline());
        }

        @Override
        public String visit(Statement.SetText set) {
            return "set " + set.name().text() + " " + words(set.words());
        }

        @Override
        public String visit(Statement.Param param) {
            Word usual = param.usual();
            return "param " + param.name().text()
                    + (param.variable().isEmpty() ? "" : " from env " + param.variable())
                    + (usual == null ? "" : " " + WordWriter.write(usual))
                    + (param.text().isEmpty() ? "" : " # " + param.text());
        }

        @Override
        public String visit(Statement.Expect expect) {
            return "expect " + expect.condition().text();
        }

        @Override
        public String visit(Statement.ExpectExit expect) {
            return "expect exit " + expect.code() + " " + pipeline(expect.pipeline());
        }

        @Override
        public String visit(Statement.Wait wait) {
            return "wait " + time("every", wait.every()) + time("for", wait.most())
                    + words(wait.pipeline().words()) + " until " + wait.until().text();
        }

        @Override
        public String visit(Statement.Watch watch) {
            JqText until = watch.until();
            return "watch " + time("every", watch.every()) + pipeline(watch.pipeline())
                    + (until == null ? "" : " until " + until.text());
        }

        @Override
        public String visit(Statement.For loop) {
            return "for " + (loop.jobs() == 1 ? "" : "--jobs " + loop.jobs() + " ")
                    + loop.name().text() + " in " + pipeline(loop.items()) + body(loop.body()) + "end";
        }

        @Override
        public String visit(Statement.If choice) {
            String otherwise = choice.otherwise().isEmpty() ? "" : "else" + body(choice.otherwise());
            return "if " + choice.condition().text() + body(choice.then()) + otherwise + "end";
        }

        @Override
        public String visit(Statement.With with) {
            List<Word> choice = with.choice().words();
            return "with " + words(choice.subList(1, choice.size())) + body(with.body()) + "end";
        }

        @Override
        public String visit(Statement.Include include) {
            return "include " + WordWriter.write(include.file())
                    + include.settings().stream()
                            .map(s -> " " + s.name().text() + "=" + WordWriter.write(s.value()))
                            .collect(Collectors.joining());
        }

        @Override
        public String visit(Statement.Finally last) {
            return "finally" + body(last.body()) + "end";
        }

        @Override
        public String visit(Statement.Shell shell) {
            return "!" + shell.command();
        }
    }
}
