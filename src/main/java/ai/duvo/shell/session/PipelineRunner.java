package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.catalog.Kind;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.SourceText;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.ExpandedWord;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.line.PipedProgram;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.line.VariableExpansion;
import ai.duvo.shell.line.Word;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.process.ProgramPipe;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.request.PageTaker;
import ai.duvo.shell.request.ReadOnlyCheck;
import ai.duvo.shell.trust.AccessRequest;
import ai.duvo.shell.trust.LineAccess;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs pipelines: a command or a reference, jq over its result, and a file, the screen or a variable at its end. */
public final class PipelineRunner {

    private final CommandResolver resolver;
    private final CommandRunner runner;
    private final ResultPrinter printer;
    private final SessionState state;
    private final SelectionStore selections;
    private final SessionVariables variables;
    private final DestructionCheck destruction;
    private final PageStream.Source streams;
    private final ProgramPipe.Source programs;

    /** The kinds that the lines checked so far put in use, with an id that stands for any. */
    private final Map<Kind, String> assumed = new EnumMap<>(Kind.class);

    PipelineRunner(
            CommandResolver resolver,
            CommandRunner runner,
            ResultPrinter printer,
            SessionState state,
            SelectionStore selections,
            SessionVariables variables,
            DestructionCheck destruction,
            PageStream.Source streams,
            ProgramPipe.Source programs) {
        this.resolver = resolver;
        this.runner = runner;
        this.printer = printer;
        this.state = state;
        this.selections = selections;
        this.variables = variables;
        this.destruction = destruction;
        this.streams = streams;
        this.programs = programs;
    }

    /** Runs program arguments, which the OS shell has split and expanded already, and shows what they give. */
    public void show(List<ExpandedWord> arguments, SourceText source) {
        try {
            selections.forOneCall();
            Invocation invocation = resolver.bind(arguments);
            CommandOutput answer = runner.run(invocation, ResultDisposition.SHOWN, PageTaker.NONE, true);
            printer.show(answer, state.defaults().with(invocation));
        } catch (Failure failure) {
            throw failure.in(source);
        }
    }

    /** What it gives, not shown; becomes {@code $_}. */
    public CommandOutput value(Pipeline pipeline, SourceText source) {
        return run(pipeline, ResultDisposition.KEPT, "result", lineOf(source), false)
                .answer();
    }

    /** Runs it only for the way it ends. */
    public void judge(Pipeline pipeline, SourceText source) {
        run(pipeline, ResultDisposition.CODE, "result", lineOf(source), false);
    }

    /** The same; what comes through must be one value, to be kept under this name. */
    public CommandOutput single(Pipeline pipeline, String name, SourceText source) {
        Outcome ran = run(pipeline, ResultDisposition.KEPT, name, lineOf(source), false);
        printer.remark(ran.remark());
        CommandOutput answer = ran.answer();
        JqText jq = pipeline.jq();
        List<?> outputs = answer.outputs();
        if (outputs != null && outputs.size() != 1 && jq != null) {
            throw Failure.error(
                            outputs.isEmpty()
                                    ? "nothing came through, so there is nothing to keep as " + name
                                    : outputs.size() + " values came through, and " + name + " keeps one",
                            outputs.isEmpty()
                                    ? "does the name or the condition fit?"
                                    : "write [ … ] around it for a list")
                    .at(jq.span());
        }
        return answer;
    }

    /** Runs it and shows what it gives, or writes it to its file, or sends it to its program. */
    public void show(Pipeline pipeline, SourceText source) {
        PipedProgram program = pipeline.program();
        if (program != null) {
            new AccessRequest(AccessRequest.Kind.SHELL, program.command(), program.span()).require(state.trust());
        }
        if (program == null || state.isDry()) {
            showHere(pipeline, source);
            return;
        }
        programs.run(program.command(), program.span(), () -> showHere(pipeline, source));
    }

    private void showHere(Pipeline pipeline, SourceText source) {
        Word file = pipeline.file();
        boolean isKept = pipeline.jq() != null || file != null;
        LineAccess.saved(pipeline, variables).ifPresent(access -> access.require(state.trust()));
        ResultDisposition disposition = isKept ? ResultDisposition.KEPT : ResultDisposition.SHOWN;
        Outcome ran = run(pipeline, disposition, "result", lineOf(source), file == null);
        if (file == null) {
            printer.show(ran.answer(), ran.options());
            printer.remark(ran.remark());
        } else {
            save(ran, file, pipeline.replaces());
        }
    }

    /**
     * What a command gave.
     *
     * @param text what would be shown of it
     * @param isLive whether it came over the network, so that the next one can differ
     */
    public record Snapshot(CommandOutput answer, String text, boolean isLive) {}

    /**
     * Runs a command that only reads, and shows nothing.
     *
     * @throws Failure also when it may change something, or gives nothing
     */
    public Snapshot look(Pipeline pipeline, SourceText source) {
        requireCommand(pipeline);
        ReadOnlyCheck.check(bound(pipeline));
        Outcome ran = run(pipeline, ResultDisposition.KEPT, "result", lineOf(source), false);
        if (!ran.answer().hasValue()) {
            throw Failure.error("this command gives nothing to look at", null)
                    .at(pipeline.words().get(0).span());
        }
        boolean isLive = state.sendMode(ran.options()) instanceof SendMode.Network;
        return new Snapshot(ran.answer(), printer.text(ran.answer(), ran.options()), isLive);
    }

    /** What a program gives for an input. */
    public List<JsonNode> evaluate(JqText program, JsonNode input) {
        return variables.run(JqProgram.of(program), input);
    }

    /**
     * Says what is wrong with a pipeline without running it, as far as that can be known before its variables are.
     *
     * @throws ai.duvo.shell.failure.UsageFailure with its place
     */
    public void check(Pipeline pipeline) {
        PipelineCheck.check(pipeline, resolver, destruction, assumed);
    }

    /** The line as far as it can be known before its variables are; nothing when one of them decides what it is. */
    public Optional<Invocation> known(Pipeline pipeline) {
        return pipeline.reference() == null
                ? PipelineCheck.known(pipeline.words(), resolver, line -> assumed)
                : Optional.empty();
    }

    /** Checks lines whose choices end with them. */
    public void checkApart(Runnable lines) {
        Map<Kind, String> before = new EnumMap<>(assumed);
        lines.run();
        assumed.clear();
        assumed.putAll(before);
    }

    /** The same pipeline, saying itself what it would take from these ids by kind. */
    public Pipeline explicit(Pipeline pipeline, Map<Kind, String> ids) {
        return PipelineCheck.explicit(pipeline, resolver, ids);
    }

    /** The same for one that must only read. */
    public void checkReads(Pipeline pipeline) {
        check(pipeline);
        requireCommand(pipeline);
        PipelineCheck.known(pipeline.words(), resolver, line -> assumed).ifPresent(ReadOnlyCheck::check);
    }

    private static void requireCommand(Pipeline pipeline) {
        if (pipeline.reference() != null) {
            throw Failure.error("a value stays as it is: watch wants a command", "write: watch COMMAND")
                    .at(pipeline.words().get(0).span());
        }
    }

    /** The same for a condition. */
    public void check(JqText condition) {
        JqProgram.of(condition).check();
    }

    /** And for the jq inside words. */
    public void check(List<Word> words) {
        PipelineCheck.words(words);
    }

    private static int lineOf(SourceText source) {
        return source.name().isEmpty() ? 0 : source.firstLine();
    }

    /**
     * What a pipeline came to.
     *
     * @param remark what is worth a glance behind it
     */
    private record Outcome(CommandOutput answer, ActiveOptions options, Optional<String> remark) {}

    private Outcome run(Pipeline pipeline, ResultDisposition disposition, String name, int line, boolean isStreamable) {
        WordPart reference = pipeline.reference();
        ActiveOptions options = state.defaults();
        CommandOutput answer;
        PageStream pages = null;
        if (reference == null) {
            Invocation invocation = bound(pipeline);
            options = options.with(invocation);
            pages = isStreamable ? streams.of(pipeline.jq(), invocation, options) : null;
            answer = runner.run(invocation, disposition, pages == null ? PageTaker.NONE : pages, line == 0);
        } else {
            answer = pipeline.jq() == null && printer.isForAPerson()
                    ? variables.shown(reference)
                    : CommandOutput.of(List.of(VariableExpansion.node(reference, variables)));
        }
        boolean isUnsent = !answer.hasValue() && state.isDry(options);
        if (isUnsent) {
            answer = new CommandOutput(new byte[0], answer.result(), true, List.of(UnsentValue.of(name, line)));
        }
        CommandOutput input = answer;
        boolean isStreamed = pages != null && pages.hasBegun();
        answer = pages != null && isStreamed ? pages.output() : through(pipeline.jq(), input, name, line);
        if (answer.hasValue() && (reference == null || pipeline.jq() != null)) {
            variables.last(answer);
        }
        boolean isSeen = !isStreamed && printer.remarks(line == 0, options);
        return new Outcome(answer, options, isSeen ? variables.remark(pipeline.jq(), input, answer) : Optional.empty());
    }

    private Invocation bound(Pipeline pipeline) {
        return resolver.bind(VariableExpansion.expand(pipeline.words(), variables), this::inUse);
    }

    private Map<Kind, String> inUse(Invocation line) {
        return selections.with(state.defaults().with(line)).ids();
    }

    private CommandOutput through(@Nullable JqText jq, CommandOutput answer, String name, int line) {
        if (jq == null) {
            return answer;
        }
        if (!answer.hasValue()) {
            throw Failure.error("this command gives nothing to send through jq", null)
                    .at(jq.span());
        }
        if (UnsentValue.is(answer.value())) {
            return new CommandOutput(new byte[0], answer.result(), true, List.of(UnsentValue.of(name, line)));
        }
        JqProgram program = JqProgram.of(jq);
        if (program.isIdentity() && answer.outputs() == null) {
            return new CommandOutput(answer.body(), answer.result(), false, null);
        }
        return CommandOutput.of(variables.run(program, answer.value()));
    }

    private void save(Outcome ran, Word file, boolean force) {
        List<ExpandedWord> name = VariableExpansion.expand(List.of(file), variables);
        if (ran.answer().hasValue() && UnsentValue.is(ran.answer().value())) {
            return;
        }
        if (!ran.answer().hasValue()) {
            throw Failure.error("this command gives nothing to save", null).at(file.span());
        }
        printer.save(
                ran.answer(), ran.options(), Path.of(UserPath.home(name.get(0).text())), force);
    }
}
