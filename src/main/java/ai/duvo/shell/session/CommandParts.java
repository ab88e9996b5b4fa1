package ai.duvo.shell.session;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.account.SelectionStore;
import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.output.Console;
import ai.duvo.shell.request.RequestPlanner;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.blocking.BlockingCalls;

/** Parts that the context of each command of a session is made of. */
record CommandParts(
        Catalog catalog,
        SecretMasker secrets,
        ClientPool clients,
        RequestPlanner planner,
        BlockingCalls calls,
        AccountResolver accounts,
        SelectionStore selections,
        SessionState state,
        SessionVariables variables,
        SessionForks forks,
        Console console,
        ResultPrinter printer) {}
