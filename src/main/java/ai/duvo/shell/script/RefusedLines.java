package ai.duvo.shell.script;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.jq.Variables;
import ai.duvo.shell.line.Pipeline;
import ai.duvo.shell.line.Statement;
import ai.duvo.shell.line.UnsentValue;
import ai.duvo.shell.session.Session;
import ai.duvo.shell.trust.AccessRequest;
import ai.duvo.shell.trust.TrustPolicy;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of a script that want more than it was given, and the refusal of each. */
public final class RefusedLines {

    private final Map<Failure, Statement> refusals = new IdentityHashMap<>();
    private List<Failure> mistakes = List.of();

    /** Asks for what a line wants, and keeps the line when it is refused. */
    void require(AccessRequest access, TrustPolicy trust, Statement statement) {
        try {
            access.require(trust);
        } catch (Failure refusal) {
            refusals.put(refusal, statement);
            throw refusal;
        }
    }

    /** The check is over and found that; throws it unless nothing else than these is wrong. */
    RefusedLines among(List<Failure> found) {
        mistakes = found;
        if (!found.stream().allMatch(refusals::containsKey)) {
            requireNone();
        }
        return this;
    }

    /**
     * Lets a script run that has none.
     *
     * @throws Failure the first refusal with its place, and all others with it
     */
    public void requireNone() {
        if (!mistakes.isEmpty()) {
            throw mistakes.get(0).with(mistakes.subList(1, mistakes.size()));
        }
    }

    /** Runs the other lines; what these would have set stands for itself. */
    public StatementListener leftOut(Session session, StatementListener listener) {
        return new StatementListener() {
            @Override
            public @Nullable Statement before(Statement statement) {
                if (refusals.values().stream().noneMatch(one -> one == statement)) {
                    return listener.before(statement);
                }
                if (statement instanceof Statement.Call call && isRefusedForItsEnd(call)) {
                    Pipeline unsaved = new Pipeline(
                            call.pipeline().words(), call.pipeline().jq(), null);
                    return listener.before(new Statement.Call(call.source(), unsaved));
                }
                int line = statement.source().firstLine();
                VariableUsage.set(statement)
                        .forEach(name -> session.variables().set(name.text(), UnsentValue.of(name.text(), line)));
                session.variables().set(Variables.LAST, UnsentValue.of("result", line));
                return null;
            }

            @Override
            public void after(Statement statement, @Nullable Failure failure) {
                listener.after(statement, failure);
            }

            @Override
            public boolean keepsGoing(Failure failure) {
                return listener.keepsGoing(failure);
            }

            @Override
            public void note(String text) {
                listener.note(text);
            }
        };
    }

    /** Only the file or the program behind it may not be: its request is known. */
    private boolean isRefusedForItsEnd(Statement.Call call) {
        int end = call.pipeline().words().stream()
                .mapToInt(word -> word.span().end())
                .max()
                .orElse(0);
        boolean hasEnd = call.pipeline().file() != null || call.pipeline().program() != null;
        return hasEnd
                && refusals.entrySet().stream()
                        .filter(one -> one.getValue() == call)
                        .map(one -> one.getKey().span())
                        .allMatch(span -> span != null && span.start() > end);
    }
}
