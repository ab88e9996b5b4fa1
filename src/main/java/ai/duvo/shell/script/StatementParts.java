package ai.duvo.shell.script;

import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.Word;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a statement itself that hold words or jq; those of a block's body are the body's.
 *
 * @param pipelines what it runs
 * @param words outside of pipelines
 * @param programs outside of pipelines and words
 */
record StatementParts(List<Pipeline> pipelines, List<Word> words, List<JqText> programs) {

    private static final Parts PARTS = new Parts();
    private static final StatementParts NONE = new StatementParts(List.of(), List.of(), List.of());

    static StatementParts of(Statement statement) {
        return statement.accept(PARTS);
    }

    /** All words, those of pipelines first. */
    Stream<Word> allWords() {
        return Stream.concat(
                pipelines.stream().flatMap(pipeline -> Stream.concat(pipeline.words().stream(), some(pipeline.file()))),
                words.stream());
    }

    /** All programs that are no part of a word. */
    Stream<JqText> allPrograms() {
        return Stream.concat(pipelines.stream().flatMap(pipeline -> some(pipeline.jq())), programs.stream());
    }

    private static <T> Stream<T> some(@Nullable T value) {
        return Stream.ofNullable(value).map(Objects::requireNonNull);
    }

    private static final class Parts implements Statement.Visitor<StatementParts> {

        private static StatementParts run(Pipeline pipeline) {
            return new StatementParts(List.of(pipeline), List.of(), List.of());
        }

        private static StatementParts run(Pipeline pipeline, @Nullable JqText until) {
            return new StatementParts(List.of(pipeline), List.of(), some(until).toList());
        }

        private static StatementParts words(List<Word> words) {
            return new StatementParts(List.of(), words, List.of());
        }

        private static StatementParts jq(JqText program) {
            return new StatementParts(List.of(), List.of(), List.of(program));
        }

        @Override
        public StatementParts visit(Statement.Empty empty) {
            return NONE;
        }

        @Override
        public StatementParts visit(Statement.Call call) {
            return run(call.pipeline());
        }

        @Override
        public StatementParts visit(Statement.Assign assign) {
            return run(assign.pipeline());
        }

        @Override
        public StatementParts visit(Statement.SetText set) {
            return words(set.words());
        }

        @Override
        public StatementParts visit(Statement.Param param) {
            return words(some(param.usual()).toList());
        }

        @Override
        public StatementParts visit(Statement.Expect expect) {
            return jq(expect.condition());
        }

        @Override
        public StatementParts visit(Statement.ExpectExit expect) {
            return run(expect.pipeline());
        }

        @Override
        public StatementParts visit(Statement.Wait wait) {
            return run(wait.pipeline(), wait.until());
        }

        @Override
        public StatementParts visit(Statement.Watch watch) {
            return run(watch.pipeline(), watch.until());
        }

        @Override
        public StatementParts visit(Statement.For loop) {
            return run(loop.items());
        }

        @Override
        public StatementParts visit(Statement.If choice) {
            return jq(choice.condition());
        }

        @Override
        public StatementParts visit(Statement.With with) {
            return run(with.choice());
        }

        @Override
        public StatementParts visit(Statement.Include include) {
            return words(Stream.concat(
                            Stream.of(include.file()),
                            include.settings().stream().map(Statement.Setting::value))
                    .toList());
        }

        @Override
        public StatementParts visit(Statement.Finally last) {
            return NONE;
        }

        /** Its environment has all variables there are. */
        @Override
        public StatementParts visit(Statement.Shell shell) {
            return NONE;
        }
    }
}
