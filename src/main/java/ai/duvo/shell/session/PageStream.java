package ai.duvo.shell.session;

import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiResponse;
import ai.duvo.shell.catalog.Result;
import ai.duvo.shell.jq.JqProgram;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Pages of a list on their way through jq to the screen, each as it comes. */
final class PageStream implements PageTaker {

    private final JqProgram program;
    private final JqEvaluator evaluator;
    private final SessionVariables variables;
    private final ResultPrinter printer;
    private final ActiveOptions options;
    private final List<JsonNode> outputs = new ArrayList<>();
    private boolean hasBegun;

    PageStream(
            JqProgram program,
            JqEvaluator evaluator,
            SessionVariables variables,
            ResultPrinter printer,
            ActiveOptions options) {
        this.program = program;
        this.evaluator = evaluator;
        this.variables = variables;
        this.printer = printer;
        this.options = options;
    }

    /** Whether the pages of that line can be shown one by one, so that nothing but the time tells the difference. */
    boolean fits(Invocation line) {
        Result result = line.command().result();
        return line.flag("all")
                && result.paging() != null
                && printer.isByLine(options)
                && program.isPerPage(result.envelope())
                && JqEvaluator.unsent(program, NullNode.getInstance(), variables) == null;
    }

    @Override
    public Mono<Void> take(ApiResponse page) {
        hasBegun = true;
        return evaluator
                .later(program, Json.read(page.body()), variables)
                .doOnNext(values -> {
                    outputs.addAll(values);
                    printer.showLines(values, options);
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
