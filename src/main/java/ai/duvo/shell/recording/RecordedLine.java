package ai.duvo.shell.recording;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.WordPart;
import ai.duvo.shell.line.writer.StatementWriter;
import ai.duvo.shell.session.CommandResult;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of a recording: a command, word by word, or another statement as a whole. */
final class RecordedLine {

    private final @Nullable Statement statement;
    private final @Nullable CommandResult command;
    private final List<RecordedWord> tokens;
    private final String tail;
    private final @Nullable String assigned;
    private final boolean isSaved;
    private int place;
    private String remark = "";
    private String leftOutFor = "";
    private boolean isLeftOut;
    private boolean isPiped;
    private @Nullable String whole;
    private List<String> expected = List.of();
    private List<RecordedWord> readiness = List.of();
    private List<RecordedWord> before = List.of();
    private String beforeName = "";

    private RecordedLine(
            @Nullable Statement statement,
            @Nullable CommandResult command,
            List<RecordedWord> tokens,
            String tail,
            @Nullable String assigned,
            boolean isSaved) {
        this.statement = statement;
        this.command = command;
        this.tokens = tokens;
        this.tail = tail;
        this.assigned = assigned;
        this.isSaved = isSaved;
    }

    /**
     * A command.
     *
     * @param pipeline what stands behind its words comes from there; null for nothing
     * @param assigned the variable that the user keeps its result in, or null
     */
    static RecordedLine command(
            CommandResult command, List<RecordedWord> tokens, @Nullable Pipeline pipeline, @Nullable String assigned) {
        String tail = pipeline == null ? "" : StatementWriter.tail(pipeline);
        boolean goesOn = pipeline != null && (pipeline.file() != null || pipeline.program() != null);
        RecordedLine line = new RecordedLine(null, command, tokens, tail, assigned, goesOn);
        line.isPiped = pipeline != null && pipeline.program() != null;
        return line;
    }

    /** A command that nobody typed: it stands at the end, and takes back what a line did. */
    static RecordedLine inverse(List<RecordedWord> tokens) {
        RecordedLine line = new RecordedLine(null, null, tokens, "", null, false);
        line.place = Integer.MAX_VALUE;
        return line;
    }

    /** Any other statement. */
    static RecordedLine statement(Statement statement) {
        return new RecordedLine(statement, null, List.of(), "", null, false);
    }

    /** Text that is there as it is: a comment. */
    static RecordedLine text(String text) {
        return new RecordedLine(null, null, List.of(), text, null, false);
    }

    /** Which line of the recording it is, from 0. */
    int place() {
        return place;
    }

    void place(int index) {
        place = index;
    }

    /** The command, or null for anything else. */
    @Nullable
    CommandResult command() {
        return command;
    }

    /** Whether it sets a variable to a text that holds this. */
    boolean sets(String text) {
        return statement instanceof Statement.SetText
                && StatementWriter.write(statement).contains(text);
    }

    /** The variable that holds the whole result: the user's, or one that {@link #keepWhole} made. */
    @Nullable
    String kept() {
        return assigned == null ? whole : assigned;
    }

    boolean isAssigned() {
        return assigned != null;
    }

    /** Whether its result goes to a file or a program. */
    boolean isSaved() {
        return isSaved;
    }

    /** Whether it ends with a program: what stands behind it is the system's shell's. */
    boolean isPiped() {
        return isPiped;
    }

    /** The result is kept under this name, because more than one thing is taken out of it. */
    void keepWhole(String name) {
        whole = name;
    }

    /** It becomes a comment, with the reason beside it. */
    void leaveOut(String reason) {
        isLeftOut = true;
        leftOutFor = reason;
    }

    /** The same, for the first line of what a failure says. */
    void leaveOut(Failure failure) {
        leaveOut(Objects.requireNonNullElse(failure.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("failed"));
    }

    /** It becomes a line again: something that it brought is used. */
    void takeIn() {
        isLeftOut = false;
    }

    boolean isLeftOut() {
        return isLeftOut;
    }

    /** What came back, or why it is left out. */
    String remark() {
        return isLeftOut ? leftOutFor : remark;
    }

    void remark(String text) {
        remark = text;
    }

    List<String> expected() {
        return isLeftOut ? List.of() : expected;
    }

    void expect(List<String> lines) {
        expected = lines;
    }

    /** The words of a line that waits until this one can succeed; may be empty. */
    List<RecordedWord> readiness() {
        return isLeftOut ? List.of() : readiness;
    }

    void readiness(List<RecordedWord> words) {
        readiness = words;
    }

    /** What its thing is before it is kept under this name, by a line of these words. */
    void lookBefore(String name, List<RecordedWord> words) {
        beforeName = name;
        before = words;
    }

    /** The line that keeps what its thing is before it; empty when there is none. */
    String before(Function<String, @Nullable WordPart> reference) {
        return before.isEmpty() || isLeftOut ? "" : beforeName + " = " + write(before, reference);
    }

    /** The ids in its words. */
    List<String> ids() {
        return tokens.stream().flatMap(token -> token.ids().stream()).toList();
    }

    /** The words without jq and file. */
    String head(Function<String, @Nullable WordPart> reference) {
        return write(tokens, reference);
    }

    String tail() {
        return tail;
    }

    /** All of it, but for a variable that it is kept in. */
    String write(Function<String, @Nullable WordPart> reference) {
        return statement != null
                ? StatementWriter.write(IdSubstitution.replace(statement, reference))
                : head(reference) + tail;
    }

    static String write(List<RecordedWord> words, Function<String, @Nullable WordPart> reference) {
        return words.stream().map(word -> word.write(reference)).collect(Collectors.joining(" "));
    }
}
