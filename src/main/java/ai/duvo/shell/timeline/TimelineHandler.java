package ai.duvo.shell.timeline;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.request.AnswerCheck;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.request.PageFetcher;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * {@code runs timeline}: what the time of a run went to.
 *
 * @param secrets what must not stand in a page for somebody else
 */
public record TimelineHandler(SecretMasker secrets, Clock clock) implements CommandHandler {

    private static final int PAGE = 50;
    private static final ListPager MESSAGES = new ListPager(Paging.byOffset(PAGE, PAGE), "messages", PAGE);

    @Override
    public CommandOutput run(CommandContext context) {
        CommandRequests requests = context.requests();
        Map<String, String> path =
                Map.of("run_id", context.invocation().argument("id").orElseThrow());
        ApiRequest state = requests.plan(context.operation(0), path);
        ApiRequest list = requests.plan(context.operation(1), path).withoutQuery();
        if (context.isDry()) {
            requests.call(state);
            return context.send(MESSAGES.request(list, Position.at(0)));
        }
        Path file = context.invocation()
                .option("html")
                .map(name -> Path.of(UserPath.home(name)))
                .orElse(null);
        boolean force = context.invocation().flag("force");
        if (file != null) {
            context.trust().requireWritable(file, force);
            OutputFile.requireFree(file, force);
            OutputFile.requirePlace(file);
        }
        JsonNode run = AnswerCheck.withText(requests.json(state), "run.status");
        RunTimeline timeline = SpanBuilder.of(run, messages(context, list), clock.instant());
        CommandOutput answer = context.output(TimelineJson.of(timeline));
        if (file != null) {
            OutputFile.requireFree(file, force);
            byte[] page = TimelinePage.of(timeline, secrets::mask).getBytes(StandardCharsets.UTF_8);
            OutputFile.write(context.trust(), file, force, OutputFile.ownerOnly(out -> out.write(page)));
            context.console().err("wrote " + file + "; any browser shows it");
            return context.isKept() ? answer : CommandOutput.shown(answer.body(), answer.result());
        }
        return PictureOutput.show(context, answer, () -> text(context, timeline));
    }

    private static List<JsonNode> messages(CommandContext context, ApiRequest list) {
        CommandRequests requests = context.requests();
        List<JsonNode> messages = new ArrayList<>();
        try (Activity fetching = requests.activity(context.command().name(), Amount.Unit.ITEMS)) {
            PageFetcher fetcher = new PageFetcher(requests.client(), list, MESSAGES, fetching::advance);
            requests.await(fetcher.from(Position.at(0)), CommandRequests.effect(list))
                    .forEach(page -> messages.addAll(MESSAGES.read(Json.read(page.body()), Position.at(0))
                            .items()));
        }
        return messages;
    }

    private static String text(CommandContext context, RunTimeline timeline) {
        return new TimelineText(new TimelineText.View(
                        context.console().width(),
                        BarStyle.of(context.variables().environment()),
                        context.console().colour(),
                        ZoneId.systemDefault(),
                        context.invocation().flag("full")))
                .of(timeline);
    }
}
