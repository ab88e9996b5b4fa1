package ai.duvo.shell.line;

import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.writer.WordWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements as text that shows what they are and nothing of where they stand. */
final class Plain {

    private Plain() {}

    static String of(List<Statement> statements) {
        return statements.stream().map(Plain::of).collect(Collectors.joining("\n"));
    }

    static String of(Statement statement) {
        if (statement instanceof Statement.Empty empty) {
            return "empty " + empty.source().text().replaceAll("^[^#]*", "").strip();
        } else if (statement instanceof Statement.Call call) {
            return "call " + pipeline(call.pipeline());
        } else if (statement instanceof Statement.Assign assign) {
            return "assign " + assign.name().text() + " " + pipeline(assign.pipeline());
        } else if (statement instanceof Statement.SetText set) {
            return "set " + set.name().text() + " " + words(set.words());
        } else if (statement instanceof Statement.Param param) {
            return "param " + param.name().text() + " " + word(param.usual()) + " # " + param.text();
        } else if (statement instanceof Statement.Expect expect) {
            return "expect <" + expect.condition().text() + ">";
        } else if (statement instanceof Statement.ExpectExit expect) {
            return "exit " + expect.code() + " " + pipeline(expect.pipeline());
        } else if (statement instanceof Statement.Wait wait) {
            return "wait " + wait.every() + " " + wait.most() + " " + pipeline(wait.pipeline()) + " <"
                    + wait.until().text() + ">";
        } else if (statement instanceof Statement.Watch watch) {
            JqText until = watch.until();
            return "watch " + watch.every() + " " + pipeline(watch.pipeline())
                    + (until == null ? "" : " until <" + until.text() + ">");
        } else if (statement instanceof Statement.For loop) {
            return "for " + loop.name().text() + " " + pipeline(loop.items()) + block(loop.body());
        } else if (statement instanceof Statement.If choice) {
            return "if <" + choice.condition().text() + ">" + block(choice.then()) + block(choice.otherwise());
        } else if (statement instanceof Statement.Include include) {
            return "include " + word(include.file())
                    + include.settings().stream()
                            .map(s -> " " + s.name().text() + ":" + word(s.value()))
                            .collect(Collectors.joining());
        } else if (statement instanceof Statement.Finally last) {
            return "finally" + block(last.body());
        }
        return "shell <" + ((Statement.Shell) statement).command() + ">";
    }

    private static String block(List<Statement> body) {
        return " {" + body.stream().map(Plain::of).collect(Collectors.joining("; ")) + "}";
    }

    private static String pipeline(Pipeline pipeline) {
        JqText jq = pipeline.jq();
        return words(pipeline.words())
                + (jq == null ? "" : " <" + jq.text() + ">")
                + (pipeline.file() == null ? "" : " > " + word(pipeline.file()))
                + (pipeline.program() == null ? "" : " ! " + pipeline.program().command());
    }

    private static String words(List<Word> words) {
        return words.stream().map(Plain::word).collect(Collectors.joining(" "));
    }

    /** An option is marked: what is quoted is none. */
    private static String word(@Nullable Word word) {
        if (word == null) {
            return "-";
        }
        StringBuilder text = new StringBuilder();
        for (WordPart part : word.parts()) {
            text.append(part instanceof WordPart.Text plain ? plain.text() : "<" + WordWriter.reference(part) + ">");
        }
        boolean isOption = word.bareStart() && text.toString().startsWith("-");
        return (isOption ? "option" : "") + "[" + text + "]";
    }
}
