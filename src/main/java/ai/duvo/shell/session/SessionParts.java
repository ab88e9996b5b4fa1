package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.jq.JqWorker;
import ai.duvo.shell.line.CommandResolver;
import ai.duvo.shell.output.VisibleText;
import ai.duvo.shell.process.ProgramPipe;
import ai.duvo.shell.progress.ProgressLine;
import ai.duvo.shell.request.RequestPlanner;
import ai.duvo.shell.request.ValueReader;
import ai.duvo.shell.session.blocking.BlockingCalls;
import ai.duvo.shell.settings.ShellSettings;
import org.jspecify.annotations.Nullable;

/** Wires a session: each part is given the parts it works with, and none of them the session. */
final class SessionParts {

    private final SessionSetup setup;
    private final BlockingCalls calls;
    private final SessionState state;
    private final SessionVariables variables;
    private final ResultPrinter printer;
    private final AccountResolver accounts;
    private final SelectionStore selections;
    private final ClientPool clients;
    private final SessionForks forks;
    private final CommandRunner runner;
    private final PipelineRunner pipelines;
    private final ListReader lists;

    /**
     * Wires them.
     *
     * @param shared the clients of the session that this one is forked from, or null
     * @param progress the line on its console, where they share it, or null
     */
    SessionParts(SessionSetup setup, @Nullable ClientPool shared, @Nullable ProgressLine progress) {
        this.setup = setup;
        calls = new BlockingCalls(
                setup.timer(), progress == null ? ProgressLine.of(setup.console(), setup.environment()) : progress);
        state = new SessionState(setup.console(), setup.secrets(), setup.defaults(), setup.clock());
        JqWorker jq = new JqWorker(
                line -> setup.console().err(VisibleText.text(setup.secrets().mask(line))));
        variables =
                new SessionVariables(() -> state.trust().visible(setup.environment()), new JqEvaluator(calls, jq)::run);
        printer = new ResultPrinter(setup.console(), state::trust, () -> !ShellSettings.hasFullIds(variables));
        accounts = new AccountResolver(setup.access(), setup.demo(), setup.secrets(), state::defaults);
        selections = new SelectionStore(state::defaults, accounts::scope);
        ExchangeCollector exchanges = new ExchangeCollector(
                setup.console(), setup.secrets(), setup.exchanges(), variables, printer, calls.progress()::note);
        clients = new ClientPool(
                accounts,
                setup.timeouts(),
                exchanges.listener(),
                exchanges::exchangedBehind,
                setup.console(),
                calls,
                setup.context(),
                shared);
        forks = new SessionForks(setup, state, clients, calls.progress());
        RequestPlanner planner =
                new RequestPlanner(new ValueReader(setup.standardInput(), setup.clock(), state::trust));
        runner = new CommandRunner(setup.handlers(), commands(planner), exchanges, setup.failures());
        pipelines = new PipelineRunner(
                new CommandResolver(setup.catalog()),
                runner,
                printer,
                state,
                selections,
                variables,
                new DestructionCheck(state, accounts),
                new PageStream.Source(jq, variables, printer),
                new ProgramPipe.Source(setup.systemShell(), setup.console(), calls));
        lists = new ListReader(clients, planner, accounts, state);
    }

    private CommandParts commands(RequestPlanner planner) {
        return new CommandParts(
                setup.catalog(),
                setup.secrets(),
                clients,
                planner,
                calls,
                accounts,
                selections,
                state,
                variables,
                forks,
                setup.console(),
                printer);
    }

    SessionSetup setup() {
        return setup;
    }

    BlockingCalls calls() {
        return calls;
    }

    SessionState state() {
        return state;
    }

    SessionVariables variables() {
        return variables;
    }

    ResultPrinter printer() {
        return printer;
    }

    AccountResolver accounts() {
        return accounts;
    }

    SelectionStore selections() {
        return selections;
    }

    ClientPool clients() {
        return clients;
    }

    SessionForks forks() {
        return forks;
    }

    CommandRunner runner() {
        return runner;
    }

    PipelineRunner pipelines() {
        return pipelines;
    }

    ListReader lists() {
        return lists;
    }
}
