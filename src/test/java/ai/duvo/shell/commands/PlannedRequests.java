package ai.duvo.shell.commands;

import ai.duvo.shell.api.ApiRequest;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.catalog.Command;
import ai.duvo.shell.commands.VendorLines.Line;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.request.RequestPlanner;
import ai.duvo.shell.request.ValueReader;
import ai.duvo.shell.testing.VendorFacts;
import ai.duvo.shell.trust.TrustPolicy;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests that lines of the vendor's client become, without sending them. */
public final class PlannedRequests {

    private static final Map<String, String> CONTEXT = Map.of("teamId", "T", "orgId", "O", "userId", "U");

    private PlannedRequests() {}

    /**
     * The requests of a row by their lines: a minimal one, and full ones that name every option once.
     *
     * @param folder for the files that lines name
     */
    public static Map<String, ApiRequest> of(Command row, Path folder) {
        CommandContract vendor = VendorContract.read(VendorFacts.command(row.name()));
        Map<String, ApiRequest> requests = new LinkedHashMap<>();
        for (Line line : new VendorLines(vendor, row, folder).all()) {
            requests.put(String.join(" ", line.words()), plan(row, line));
        }
        return requests;
    }

    static ApiRequest plan(Command row, Line line) {
        Invocation bound = new CommandResolver(new Catalog(List.of(row))).bind(CommandResolver.values(line.words()));
        Map<String, String> context = new HashMap<>(CONTEXT);
        bound.global("team").ifPresent(team -> context.put("teamId", team));
        return new RequestPlanner(
                        new ValueReader(InputStream.nullInputStream(), ExpectedRequest.CLOCK, TrustPolicy::typed))
                .plan(bound, name -> context.getOrDefault(name, "nothing fills " + name));
    }
}
