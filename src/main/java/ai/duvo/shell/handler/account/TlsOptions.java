package ai.duvo.shell.handler.account;

import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.line.Invocation;
import ai.duvo.shell.network.TlsFiles;
import ai.duvo.shell.profile.UserPath;
import ai.duvo.shell.session.CommandContext;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The files of {@code --ca-file}, {@code --client-cert} and {@code --client-key}. */
final class TlsOptions {

    private static final String CA = "ca-file";
    private static final String CERTIFICATE = "client-cert";
    private static final String KEY = "client-key";

    private TlsOptions() {}

    /** What the line names, and what was kept for the rest; all of it can be used. */
    static TlsFiles files(CommandContext context, TlsFiles kept) {
        Invocation line = context.invocation();
        boolean isNewCertificate = line.option(CERTIFICATE).isPresent();
        TlsFiles files = new TlsFiles(
                file(line, CA, kept.caFile()),
                file(line, CERTIFICATE, kept.clientCert()),
                // the key of another certificate is of no use
                file(line, KEY, isNewCertificate ? null : kept.clientKey()));
        if (files.clientKey() != null && files.clientCert() == null) {
            throw Failure.error("--client-key needs --client-cert", "name the certificate that the key is for");
        }
        context.accounts().network().with(files).requireUsable();
        return files;
    }

    /** {@code profiles set-tls}: what a profile trusts, and as whom it comes. */
    static TlsFiles changed(CommandContext context, TlsFiles kept) {
        Invocation line = context.invocation();
        boolean isNamed = line.option(CA).isPresent()
                || line.option(CERTIFICATE).isPresent()
                || line.option(KEY).isPresent();
        if (isNamed == line.flag("none")) {
            throw Failure.error(
                    isNamed ? "--none goes with no file" : "no file is named; nothing changed",
                    "write --ca-file FILE, or --client-cert FILE with --client-key FILE, or --none alone");
        }
        return isNamed ? files(context, kept) : TlsFiles.none();
    }

    /** The whole path: the profile is used in other folders too. */
    private static @Nullable String file(Invocation line, String option, @Nullable String kept) {
        return line.option(option)
                .map(name -> Path.of(UserPath.home(name))
                        .toAbsolutePath()
                        .normalize()
                        .toString())
                .orElse(kept);
    }
}
