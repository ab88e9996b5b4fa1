package ai.duvo.shell.testing;

import ai.duvo.shell.catalog.Catalog;
import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.handler.Handlers;
import ai.duvo.shell.handler.PromptFeatures;
import ai.duvo.shell.handler.connection.Browser;
import ai.duvo.shell.handler.installation.BuildInfo;
import ai.duvo.shell.profile.UserFolders;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.FailureHistory;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The names that code answers to. */
public final class HandlerNames {

    private HandlerNames() {}

    public static Set<String> all() {
        return Handlers.all(new Handlers.Parts(
                        new BuildInfo("test", "", "", ""),
                        new Catalog(List.of()),
                        new SecretMasker(),
                        new ExchangeHistory(),
                        new FailureHistory(),
                        InputStream.nullInputStream(),
                        PromptFeatures::none,
                        () -> {
                            throw new IllegalStateException("nothing completes here");
                        },
                        UserFolders.of(Map.of("DUVO_HOME", "nowhere")),
                        Map.of(),
                        new Browser((command, variables) -> CompletableFuture.completedFuture(0), Map.of()),
                        options -> {}))
                .keySet();
    }
}
