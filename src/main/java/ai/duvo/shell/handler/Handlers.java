package ai.duvo.shell.handler;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.completion.CompletionMemory;
import ai.duvo.shell.demo.DemoOptions;
import ai.duvo.shell.doctor.DoctorHandler;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.handler.account.AccountHandlers;
import ai.duvo.shell.handler.account.ProfileHandlers;
import ai.duvo.shell.handler.agent.AgentHandlers;
import ai.duvo.shell.handler.agent.RevisionPromotion;
import ai.duvo.shell.handler.agent.SkillInstaller;
import ai.duvo.shell.handler.clarity.ArtifactImport;
import ai.duvo.shell.handler.clarity.ClarityDoctor;
import ai.duvo.shell.handler.clarity.LandscapeHandlers;
import ai.duvo.shell.handler.clarity.ProcessOverview;
import ai.duvo.shell.handler.clarity.ProcessReports;
import ai.duvo.shell.handler.clarity.SnapshotHandlers;
import ai.duvo.shell.handler.connection.Browser;
import ai.duvo.shell.handler.connection.SignIn;
import ai.duvo.shell.handler.file.FileTransfers;
import ai.duvo.shell.handler.file.SkillTransfers;
import ai.duvo.shell.handler.file.UploadHandler;
import ai.duvo.shell.handler.guide.GuideHandlers;
import ai.duvo.shell.handler.installation.BuildInfo;
import ai.duvo.shell.handler.installation.CompletionInstaller;
import ai.duvo.shell.handler.installation.InstallationHandlers;
import ai.duvo.shell.handler.queue.CaseBulk;
import ai.duvo.shell.handler.queue.CaseClearing;
import ai.duvo.shell.handler.queue.LabelHandlers;
import ai.duvo.shell.handler.queue.QueueLink;
import ai.duvo.shell.handler.script.ReplayHandler;
import ai.duvo.shell.handler.script.ReportHandler;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.CommandHandler;
import ai.duvo.shell.session.FailureHistory;
import ai.duvo.shell.timeline.StatisticsHandler;
import ai.duvo.shell.timeline.TimelineHandler;
import ai.duvo.shell.update.UpdateHandler;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Registry of the code behind rows, by the name that a row gives. */
public final class Handlers {

    private final Parts parts;
    private final Map<String, CommandHandler> handlers = new HashMap<>();

    /**
     * What handlers work with besides the context of their command.
     *
     * @param build of duvo, for archives and reports
     * @param standardInput what a {@code -} on a line reads
     * @param prompt what only the prompt has
     * @param memory what Tab remembers
     * @param folders of duvo's files
     * @param environment of the process
     * @param browser opens pages
     * @param demo makes the demo workspace of this program behave so
     */
    public record Parts(
            BuildInfo build,
            Catalog catalog,
            SecretMasker secrets,
            ExchangeHistory exchanges,
            FailureHistory failures,
            InputStream standardInput,
            Supplier<PromptFeatures> prompt,
            Supplier<CompletionMemory> memory,
            UserFolders folders,
            Map<String, String> environment,
            Browser browser,
            Consumer<DemoOptions> demo) {}

    private Handlers(Parts parts) {
        this.parts = parts;
    }

    /** All of them. */
    public static Map<String, CommandHandler> all(Parts parts) {
        Handlers all = new Handlers(parts);
        all.workspace();
        all.account();
        all.selection();
        all.looking();
        all.scripts();
        all.shell();
        all.composites();
        all.clarity();
        return Map.copyOf(all.handlers);
    }

    private void add(String name, CommandHandler handler) {
        if (handlers.put(name, handler) != null) {
            throw new IllegalStateException("two handlers are called " + name);
        }
    }

    private void workspace() {
        add("remove-slot", SlotHandlers::remove);
        add("unpin", SlotHandlers::unpin);
        FollowedRuns followed = new FollowedRuns(parts.catalog(), parts.secrets(), parts.prompt());
        add("start-run", followed::start);
        add("follow-run", followed::follow);
        add("run-messages", RunHandlers::messages);
        add("respond", RunHandlers::respond);
        add("run-stats", new StatisticsHandler(Clock.systemUTC()));
        add("run-timeline", new TimelineHandler(parts.secrets(), Clock.systemUTC()));
        add(
                "preflight",
                context -> PreflightHandlers.preflight(context, parts.prompt().get()));
        add("upload", new UploadHandler());
        add("file-put", FileTransfers::put);
        add("file-get", FileTransfers::get);
        add("skill-upload", SkillTransfers::upload);
        add("skill-download", SkillTransfers::download);
        add("api", new ApiHandler(parts.standardInput()));
    }

    private void composites() {
        add("agent-create", AgentHandlers::create);
        add("agent-models", AgentHandlers::models);
        add("agent-set-model", AgentHandlers::setModel);
        add("promote-revision", RevisionPromotion::run);
        add("run-evaluation", AgentHandlers::evaluation);
        add("skill-install", SkillInstaller::install);
        add("identified", IdentifiedItems::list);
        add("sign-in", new SignIn(parts.browser()));
        add("queue-link", QueueLink::link);
        add("queue-unlink", QueueLink::unlink);
        add("queue-label-update", LabelHandlers::update);
        add("case-labels-unlink", LabelHandlers::unlink);
        add("cases-clear", CaseClearing::clear);
        add("case-bulk", new CaseBulk(parts.standardInput()));
        add("skill-generate", new NotOffered("write SKILL.md yourself, then: skills upload SKILL.md"));
        GuideHandlers guide = new GuideHandlers(parts.folders().cache().resolve("guide"));
        add("guide-list", guide::list);
        add("guide-get", guide::get);
        add("guide-path", guide::path);
        add("use-thing", UseHandlers::thing);
        add("team-use", UseHandlers::profileTeam);
    }

    private void clarity() {
        add("clarity-create", new NotOffered("make it in the Duvo app; clarity list shows it then"));
        add("clarity-snapshot", SnapshotHandlers::show);
        add("clarity-save", SnapshotHandlers::save);
        add("clarity-postprocess", SnapshotHandlers::postprocess);
        add("clarity-chat", SnapshotHandlers::chat);
        add("clarity-import", ArtifactImport::run);
        add("clarity-compare", ProcessReports::compare);
        add("clarity-evidence", ProcessReports::evidence);
        add("clarity-gaps", ProcessReports::gaps);
        add("clarity-readiness", ProcessReports::readiness);
        add("clarity-facets", ProcessReports::facets);
        add("clarity-captures", ProcessReports::captures);
        add("clarity-capture", ProcessReports::capture);
        add("clarity-overview", ProcessOverview::overview);
        add("clarity-export", ProcessOverview::export);
        add("clarity-status", ProcessOverview::status);
        add("clarity-doctor", ClarityDoctor::doctor);
        add("clarity-tools", context -> ClarityDoctor.tools(context, parts.catalog()));
        add("clarity-node", LandscapeHandlers::node);
        add("clarity-search", LandscapeHandlers::search);
    }

    private void account() {
        AccountHandlers accounts = new AccountHandlers(parts.standardInput());
        add("login", accounts::login);
        add("whoami", AccountHandlers::whoami);
        add("logout", ProfileHandlers::logout);
        add("profiles-list", ProfileHandlers::list);
        add("profiles-use", ProfileHandlers::use);
        add("profiles-rename", ProfileHandlers::rename);
        add("profiles-colour", ProfileHandlers::setColour);
        add("profiles-production", ProfileHandlers::setProduction);
        add("profiles-tls", ProfileHandlers::setTls);
        add("profiles-remove", ProfileHandlers::remove);
        add("demo", new DemoHandler(parts.catalog(), parts.demo()));
    }

    private void selection() {
        add("use", UseHandlers::show);
        add("use-agent", UseHandlers::agent);
        add("use-revision", UseHandlers::revision);
        add("use-sandbox", UseHandlers::sandbox);
        add("use-team", UseHandlers::team);
        add("use-profile", UseHandlers::profile);
    }

    private void looking() {
        HttpHandlers http = new HttpHandlers(
                parts.exchanges(), parts.secrets(), parts.build().version());
        add("http", http::show);
        add("http-save", http::save);
        add("http-resend", http::resend);
        add("http-diff", http::diff);
        ResultHandlers results = new ResultHandlers(parts.catalog(), parts.secrets());
        add("results", ResultHandlers::list);
        add("show", results::show);
        add("diff", results::diff);
        add("explain", new ExplainHandler(parts.failures(), parts.catalog(), parts.secrets(), parts.prompt()));
        BundleHandlers bundles = new BundleHandlers(
                parts.exchanges(), parts.secrets(), parts.build().version());
        add("bundle", context -> bundles.write(context, parts.prompt().get().required()));
        add("open", BundleHandlers::open);
    }

    private void scripts() {
        ReplayHandler.Parts scripts = new ReplayHandler.Parts(
                parts.build().version(), parts.catalog(), parts.secrets(), parts.standardInput());
        add("replay", new ReplayHandler(scripts, false));
        add("test", new ReplayHandler(scripts, true));
        add("report-merge", new ReportHandler(parts.build().version()));
        RecordHandlers recording = new RecordHandlers(parts.prompt());
        add("record-start", recording::start);
        add("record-stop", recording::stop);
        add("record-pause", recording::pause);
        add("record-resume", recording::resume);
        add("record-status", recording::status);
        add("save", recording::save);
        add("runs-mine", context -> context.output(parts.prompt().get().requiredRuns()));
        add("undo", context -> parts.prompt().get().undo().undo(context));
    }

    private void shell() {
        ShellHandlers shell = new ShellHandlers(parts.prompt());
        add("help", new HelpHandler(parts.catalog(), parts.prompt()));
        AliasHandlers aliases = new AliasHandlers(parts.prompt());
        add("alias", aliases::show);
        add("unalias", aliases::remove);
        add("edit", new EditHandler(parts.prompt(), shell::lines));
        add("mend", new MendHandler(parts.prompt()));
        add("history", shell::history);
        add("clear", shell::clear);
        add("exit", ShellHandlers::exit);
        add("echo", ShellHandlers::echo);
        add("sleep", ShellHandlers::sleep);
        CompletionHandlers completion = new CompletionHandlers(parts.catalog(), parts.memory());
        add("refresh", completion::refresh);
        add("complete", completion::complete);
        installation();
    }

    /** Each is made when it is run: few sessions do. */
    private void installation() {
        BuildInfo build = parts.build();
        add("doctor", context -> doctor().run(context));
        add("update", context -> new UpdateHandler(build.version(), build.updateUrl(), parts.environment())
                .run(context));
        add("version", context -> new InstallationHandlers(build).version(context));
        add("completion", context -> InstallationHandlers.completion(context));
        add("completion-install", context -> new CompletionInstaller(parts.environment()).run(context));
    }

    private DoctorHandler doctor() {
        BuildInfo build = parts.build();
        String commit = build.commit().isEmpty() ? "" : ", commit " + build.commit() + " of " + build.date();
        return new DoctorHandler(build.version() + commit, parts.folders(), parts.environment(), parts.secrets());
    }
}
