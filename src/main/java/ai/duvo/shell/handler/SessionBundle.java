package ai.duvo.shell.handler;

import ai.duvo.shell.exchange.ExchangeHistory;
import ai.duvo.shell.exchange.HarEntry;
import ai.duvo.shell.exchange.HarFormat;
import ai.duvo.shell.exchange.Playback;
import ai.duvo.shell.exchange.RecordedExchange;
import ai.duvo.shell.failure.Failure;
import ai.duvo.shell.json.Json;
import ai.duvo.shell.json.PrettyJson;
import ai.duvo.shell.secret.SecretMasker;
import ai.duvo.shell.session.ResultHistory;
import ai.duvo.shell.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session to give away: its script, its exchanges and results without secrets, and where it ran.
 *
 * @param name the file's name
 * @param exchanges oldest first
 * @param results oldest first
 */
public record SessionBundle(String name, List<ExchangeHistory.Entry> exchanges, List<ResultHistory.Entry> results) {

    private static final String SCRIPT = "script.duvo";
    private static final String EXCHANGES = "exchanges.har";
    private static final String RESULTS = "results.json";
    private static final String ENVIRONMENT = "environment.json";

    /** A bundle holds one session, which is bounded; more than that is none of ours. */
    private static final int MOST_BYTES = 256 * 1024 * 1024;

    /** What goes into a bundle. */
    record Content(
            String script,
            List<ExchangeHistory.Entry> exchanges,
            List<ResultHistory.Entry> results,
            ObjectNode environment) {}

    /** Writes one; lines that are private stay out. */
    static void write(OutputStream out, Content content, SecretMasker secrets, String version) throws IOException {
        HarFormat har = new HarFormat(secrets, version);
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        ArrayNode entries = har.head(log);
        content.exchanges().stream()
                .filter(kept -> !kept.line().equals(ExchangeHistory.PRIVATE))
                .forEach(kept -> entries.add(HarEntry.entry(kept, har)));
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        content.results().forEach(kept -> results.add(ResultJson.write(kept, secrets)));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, SCRIPT, secrets.mask(content.script()));
            put(zip, EXCHANGES, secrets.mask(PrettyJson.of(log)));
            put(zip, RESULTS, secrets.mask(PrettyJson.of(results)));
            put(zip, ENVIRONMENT, secrets.mask(PrettyJson.of(content.environment())));
        }
    }

    /**
     * Reads one.
     *
     * @throws Failure when the file is no bundle
     */
    public static SessionBundle read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<ExchangeHistory.Entry> exchanges = new ArrayList<>();
            json(zip, EXCHANGES).path("log").path("entries").forEach(entry -> exchanges.add(HarEntry.read(entry)));
            List<ResultHistory.Entry> results = new ArrayList<>();
            json(zip, RESULTS).forEach(result -> results.add(ResultJson.read(result)));
            return new SessionBundle(String.valueOf(file.getFileName()), exchanges, results);
        } catch (IOException | IllegalArgumentException | DateTimeException | Failure e) {
            String what = Files.exists(file) ? file + " is no bundle" : "there is no file " + file;
            throw Failure.error(what, "bundle FILE.zip at the prompt makes one");
        }
    }

    /** From now on the session sends nothing: it answers from this, and has its requests. */
    public void openIn(Session session) {
        session.state().playBack(playback(session.secrets()));
        exchanges.forEach(session.exchanges()::restore);
    }

    /** Answers its requests again. */
    private Playback playback(SecretMasker secrets) {
        HarFormat har = new HarFormat(secrets, "");
        List<RecordedExchange> recorded = exchanges.stream()
                .map(kept -> RecordedExchange.of(har.entry(kept.exchange())))
                .toList();
        return Playback.again(recorded, secrets, name);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static JsonNode json(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("no " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readNBytes(MOST_BYTES + 1);
            if (json.length > MOST_BYTES) {
                throw new IOException(name + " is too large");
            }
            return Json.read(json);
        }
    }
}
