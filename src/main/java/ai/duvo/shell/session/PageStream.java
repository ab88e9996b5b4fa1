package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.jq.JqText;
import ai.duvo.shell.jq.JqWorker;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.PageTaker;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Pages of a list on their way through jq to the screen, each as it comes. */
final class PageStream implements PageTaker {

    private final JqProgram program;
    private final Source source;
    private final ActiveOptions options;
    private final List<JsonNode> outputs = new ArrayList<>();
    private boolean hasBegun;

    private PageStream(JqProgram program, Source source, ActiveOptions options) {
        this.program = program;
        this.source = source;
        this.options = options;
    }

    /** What such streams are made of. */
    record Source(JqWorker worker, SessionVariables variables, ResultPrinter printer) {

        /** One for a line and the jq behind it, when nothing but the time tells the difference; else null. */
        @Nullable
        PageStream of(@Nullable JqText jq, Invocation line, ActiveOptions options) {
            Result result = line.command().result();
            if (jq == null || !line.flag("all") || result.paging() == null || !printer.isByLine(options)) {
                return null;
            }
            JqProgram program = JqProgram.of(jq);
            boolean isSent = JqEvaluator.unsent(program, NullNode.getInstance(), variables) == null;
            return isSent && program.isPerPage(result.envelope()) ? new PageStream(program, this, options) : null;
        }
    }

    @Override
    public Mono<Void> take(ApiResponse page) {
        hasBegun = true;
        return source.worker()
                .run(program, Json.read(page.body()), source.variables())
                .doOnNext(values -> {
                    outputs.addAll(values);
                    source.printer().showLines(values, options);
                })
                .then();
    }

    /** Whether a page came: what jq gives is shown already then. */
    boolean hasBegun() {
        return hasBegun;
    }

    /** What jq gave for all pages. */
    CommandOutput output() {
        return new CommandOutput(new byte[0], Result.nothing(), true, outputs);
    }
}
