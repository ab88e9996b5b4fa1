package ai.duvo.shell.timeline;

import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Paging;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.output.BarStyle;
import ai.duvo.shell.progress.Activity;
import ai.duvo.shell.progress.Amount;
import ai.duvo.shell.request.DateTimeParser;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.session.CommandContext;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.CommandOutput;
import ai.duvo.shell.session.CommandRequests;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code runs stats}: how runs ended and how long they took, from as many pages as the rate limit has to spare. */
public record StatisticsHandler(Clock clock) implements CommandHandler {

    private static final int PAGE = 100;
    private static final ListPager RUNS = new ListPager(Paging.byOffset(PAGE, PAGE), "data", PAGE);

    /**
     * Runs that were read, newest first.
     *
     * @param leftOut at most how many older ones were not; negative where the API does not tell
     * @param why not; empty when none was left out
     */
    private record Read(List<JsonNode> runs, long leftOut, String why) {

        static Read whole(List<JsonNode> runs) {
            return new Read(runs, 0, "");
        }

        static Read part(List<JsonNode> runs, long total, String why) {
            return new Read(runs, total < 0 ? -1 : Math.max(0, total - runs.size()), why);
        }

        String note(boolean isAll) {
            String some = leftOut < 0 ? "" : (isAll ? "" : "at most ") + leftOut + " ";
            return "left out " + some + "older runs: " + why;
        }
    }

    @Override
    public CommandOutput run(CommandContext context) {
        ApiRequest list = context.requests().plan();
        if (context.isDry()) {
            return context.send(RUNS.request(list, Position.at(0)));
        }
        Instant since = context.invocation()
                .option("since")
                .map(word -> Instant.parse(new DateTimeParser(clock).since(word, "--since")))
                .orElse(Instant.MIN);
        long most = context.invocation().option("limit").map(Long::parseLong).orElse(Long.MAX_VALUE);
        Read read = read(context, list, since, most);
        ZoneId zone = ZoneId.systemDefault();
        LocalDate first = since.equals(Instant.MIN) ? LocalDate.MIN : LocalDate.ofInstant(since, zone);
        RunStatistics statistics =
                RunStatistics.of(read.runs(), first, LocalDate.ofInstant(clock.instant(), zone), zone);
        CommandOutput answer = context.output(StatisticsJson.of(statistics, read.leftOut()));
        BarStyle style = BarStyle.of(context.variables().environment());
        CommandOutput shown = PictureOutput.show(
                context, answer, () -> new StatisticsText(context.console().width(), style).of(statistics));
        if (!read.why().isEmpty()) {
            context.console().err(read.note(since.equals(Instant.MIN)));
        }
        return shown;
    }

    private static Read read(CommandContext context, ApiRequest list, Instant since, long most) {
        CommandRequests requests = context.requests();
        List<JsonNode> runs = new ArrayList<>();
        Position at = Position.at(0);
        try (Activity fetching = requests.activity(context.command().name(), Amount.Unit.ITEMS)) {
            while (at != null) {
                long before = at.offset();
                Page page = RUNS.read(requests.json(RUNS.request(list, at)), at);
                for (JsonNode run : page.items()) {
                    if (isOlder(run, since)) {
                        return Read.whole(runs);
                    }
                    if (runs.size() == most) {
                        return Read.part(runs, page.total(), "--limit is " + most);
                    }
                    runs.add(run);
                }
                fetching.advance(before + page.items().size(), page.total());
                at = page.next();
                if (at != null && isTight(requests.client())) {
                    return Read.part(runs, page.total(), "the rate limit is nearly used up");
                }
            }
        }
        return Read.whole(runs);
    }

    /** Whether the rest of the rate limit is for the user's own commands. */
    private static boolean isTight(ApiClient client) {
        return client.rateLeft().filter(left -> left.isBelow(FetchPacing.SHARE)).isPresent();
    }

    private static boolean isOlder(JsonNode run, Instant since) {
        return MessageClock.read(run.path("created_at"))
                .filter(at -> at.isBefore(since))
                .isPresent();
    }
}
