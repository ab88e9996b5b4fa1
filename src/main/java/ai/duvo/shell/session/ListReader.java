package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.ActiveOptions;
import ai.duvo.shell.api.ApiClient;
import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.ContextName;
import ai.duvo.shell.catalog.Listing;
import ai.duvo.shell.catalog.Parameter;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.inventory.FetchPacing;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.profile.ApiAccess;
import ai.duvo.shell.request.ContextLookup;
import ai.duvo.shell.request.ListPager;
import ai.duvo.shell.request.ListPager.Page;
import ai.duvo.shell.request.ListPager.Position;
import ai.duvo.shell.request.RequestPlanner;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists of the workspace while the prompt goes on: on connections of their own, without retries, without a word
 * on
 * the console, and within {@link FetchPacing}'s budget.
 */
public final class ListReader {

    private static final int PAGE = 100;

    private final ClientPool clients;
    private final RequestPlanner planner;
    private final AccountResolver accounts;
    private final SessionState state;

    ListReader(ClientPool clients, RequestPlanner planner, AccountResolver accounts, SessionState state) {
        this.clients = clients;
        this.planner = planner;
        this.accounts = accounts;
        this.state = state;
    }

    private record Source(ApiClient client, ApiRequest request, int requestsMade) {}

    /**
     * The pages of what a row lists, in order; nothing is sent before somebody subscribes, cancelling stops it.
     *
     * @param list a line of a row that has a {@link Listing}
     * @param options who asks
     * @param requests how many may be sent at once, at most {@link FetchPacing#BURST}; asking for the team is one of them
     */
    public Flux<Page> pages(Invocation list, ActiveOptions options, int requests) {
        Listing listing = Objects.requireNonNull(list.command().listing(), "the row lists something");
        if (!state.isOnline()) {
            return Flux.error(Failure.error("nothing is sent here", null));
        }
        List<Invocation> lists = lines(list, listing);
        return Mono.fromCallable(() -> accounts.access(options))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(access -> Flux.fromIterable(lists)
                        .concatMap(one -> pages(one, listing, access, requests / lists.size())
                                .map(page -> one.equals(lists.get(lists.size() - 1)) ? page : page.unfinished())));
    }

    /** The lines that bring all of them: with and without a flag, and one for each choice of a word that must be said. */
    private static List<Invocation> lines(Invocation list, Listing listing) {
        List<Invocation> lines = Stream.concat(
                        Stream.of(list),
                        listing.alsoWith().stream()
                                .flatMap(flag -> list.command().option(flag).stream())
                                .map(flag -> list.with(flag, List.of("true"))))
                .toList();
        Optional<Parameter> said = list.command()
                .parameters()
                .filter(parameter ->
                        parameter.required() && !parameter.choices().isEmpty())
                .findFirst();
        return said.map(word -> lines.stream()
                        .flatMap(line -> word.choices().stream().map(choice -> line.with(word, List.of(choice))))
                        .toList())
                .orElse(lines);
    }

    /** The answer to the request of a line that reads one thing; empty when the rate limit is nearly used up. */
    public Mono<JsonNode> look(Invocation line, ActiveOptions options) {
        if (!state.isOnline()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> accounts.access(options))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(access -> source(line, access))
                .filter(source -> source.client().untilSpare(FetchPacing.SHARE).isZero())
                .flatMap(source -> source.client().send(source.request()))
                .map(response -> Json.read(response.body()));
    }

    private Flux<Page> pages(Invocation list, Listing listing, ApiAccess access, int requests) {
        return source(list, access).flatMapMany(source -> {
            int burst = requests - source.requestsMade();
            ListPager pager = ListPager.of(list.command().result().paging(), listing.envelope(), PAGE);
            FetchPacing pacing = new FetchPacing(burst, () -> source.client().untilSpare(FetchPacing.SHARE));
            Flux<Page> pages = pacing.pages(position -> page(source, pager, position));
            return listing.endless() ? pages.take(burst) : pages;
        });
    }

    private Mono<Source> source(Invocation list, ApiAccess access) {
        return clients.behind(access).flatMap(client -> source(list, access, client));
    }

    private Mono<Source> source(Invocation list, ApiAccess access, ApiClient client) {
        ContextLookup context = clients.context();
        List<ContextName> names = RequestPlanner.main(list).pathNames().stream()
                .flatMap(name -> ContextName.of(name).stream())
                .toList();
        int asked = (int) names.stream()
                .filter(name -> context.known(name, access).isEmpty())
                .count();
        return Flux.fromIterable(names)
                .concatMap(name -> context.of(name, access, client).map(value -> Map.entry(name.wireName(), value)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(values -> new Source(
                        client, planner.plan(list, name -> Objects.requireNonNull(values.get(name), name)), asked));
    }

    private static Mono<Page> page(Source source, ListPager pager, Position position) {
        return source.client()
                .send(pager.request(source.request(), position))
                .map(response -> pager.read(Json.read(response.body()), position));
    }
}
