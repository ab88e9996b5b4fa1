package ai.duvo.shell.handler;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.failure.UsageFailure;
import ai.duvo.shell.line.LineSections;
import ai.duvo.shell.preflight.Finding;
import ai.duvo.shell.preflight.TypingCause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The commands that mend what the last checks found. Safe from any thread. */
public final class MendingCommands {

    private volatile List<String> lines = List.of();
    private volatile boolean isNew;
    private final UnaryOperator<String> withoutSecrets;

    /**
     * None yet.
     *
     * @param withoutSecrets a line as others may see it
     */
    public MendingCommands(UnaryOperator<String> withoutSecrets) {
        this.withoutSecrets = withoutSecrets;
    }

    /** Whether all of a line may be shown. */
    boolean isHarmless(String line) {
        return withoutSecrets.apply(line).equals(line);
    }

    void found(List<Finding> findings) {
        lines = findings.stream()
                .filter(Finding::isCause)
                .map(Finding::mend)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        isNew = true;
    }

    /** A line failed: what was meant by it, if that is known; nothing mends one that cannot even be read. */
    public void failed(Failure failure) {
        Optional<Finding> meant = TypingCause.of(failure, this::isHarmless);
        if (meant.isPresent() || (failure instanceof UsageFailure && !isNew)) {
            found(meant.stream().toList());
        }
    }

    /** The line only looked at them. */
    void stay() {
        isNew = true;
    }

    /** Another line runs: what was found is no longer what the user looks at. */
    public void age() {
        isNew = false;
    }

    List<String> lines() {
        return lines;
    }

    /** The first of them, while nothing else ran since; without its remark. */
    public Optional<String> suggestion() {
        return isNew ? lines.stream().map(MendingCommands::withoutRemark).findFirst() : Optional.empty();
    }

    static String withoutRemark(String line) {
        return LineSections.withoutComment(line);
    }
}
