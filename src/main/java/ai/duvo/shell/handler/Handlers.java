package ai.duvo.shell.handler;

import ai.duvo.shell.follow.RunFollower;
import ai.duvo.shell.session.CommandHandler;
import java.util.Map;

/** The handlers that call the API, by the name their rows give. */
public final class Handlers {

    private Handlers() {}

    /** All of them; archives name this version as their creator's. */
    public static Map<String, CommandHandler> all(String version) {
        HttpHandlers http = new HttpHandlers(version);
        return Map.ofEntries(
                Map.entry("remove-slot", SlotHandlers::remove),
                Map.entry("unpin", SlotHandlers::unpin),
                Map.entry("start-run", RunHandlers::start),
                Map.entry("follow-run", RunFollower::run),
                Map.entry("run-messages", RunHandlers::messages),
                Map.entry("respond", RunHandlers::respond),
                Map.entry("preflight", PreflightHandlers::preflight),
                Map.entry("explain", new ExplainHandler()),
                Map.entry("upload", new UploadHandler()),
                Map.entry("api", new ApiHandler()),
                Map.entry("use", UseHandlers::show),
                Map.entry("use-agent", UseHandlers::agent),
                Map.entry("use-revision", UseHandlers::revision),
                Map.entry("use-sandbox", UseHandlers::sandbox),
                Map.entry("use-team", UseHandlers::team),
                Map.entry("use-profile", UseHandlers::profile),
                Map.entry("http", http::show),
                Map.entry("http-save", http::save),
                Map.entry("http-resend", http::resend),
                Map.entry("http-diff", http::diff),
                Map.entry("login", AccountHandlers::login),
                Map.entry("whoami", AccountHandlers::whoami));
    }
}
