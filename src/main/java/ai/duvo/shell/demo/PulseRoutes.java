package ai.duvo.shell.demo;

import ai.duvo.shell.demo.store.ApiFault;
import ai.duvo.shell.demo.store.CollectionHook;
import ai.duvo.shell.demo.store.DemoCollection;
import ai.duvo.shell.demo.store.DemoPdf;
import ai.duvo.shell.demo.store.DemoRequest;
import ai.duvo.shell.demo.store.DemoResponse;
import ai.duvo.shell.demo.store.Fields;
import ai.duvo.shell.demo.store.Route;
import ai.duvo.shell.demo.store.Verb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Routes of dashboards: made by a message, they may ask before they go on, and are shown as HTML, PDF or a picture. */
final class PulseRoutes implements RouteSource, CollectionHook {

    /** Of addresses of pictures. */
    static final String THUMBNAIL = "thumbnails";

    private static final String DASHBOARD = "/v2/artifacts/{artifactId}";

    private final Workspace workspace;

    PulseRoutes(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public @Nullable Route route(String operation) {
        return switch (operation) {
            case "POST /v2/artifacts" -> this::create;
            case "POST " + DASHBOARD + "/answer" -> this::answer;
            case "GET " + DASHBOARD + "/render" -> this::html;
            case "GET " + DASHBOARD + "/revisions/{revisionId}/render" -> this::html;
            case "GET " + DASHBOARD + "/export/html" -> this::html;
            case "GET " + DASHBOARD + "/export/pdf" -> this::pdf;
            default -> null;
        };
    }

    private DemoResponse create(DemoRequest call) {
        String message = call.text("message");
        DemoCollection dashboards = workspace.store.collection("dashboards");
        ObjectNode dashboard = dashboards.writer().create(DemoResponse.object(), call, Set.of());
        dashboard.put("title", message.length() > 40 ? message.substring(0, 40) : message);
        DemoRequest into =
                new DemoRequest(Map.of("artifactId", dashboard.path("id").asString()), Map.of(), "", call.body());
        ObjectNode answer = DemoResponse.object();
        answer.set("artifact_id", dashboard.path("id"));
        answer.set(
                "user_message",
                workspace.store.collection("dashboard_messages").writer().create(call.json(), into, Set.of()));
        workspace.store.collection("dashboard_versions").writer().create(DemoResponse.object(), into, Set.of());
        return DemoResponse.created(answer);
    }

    /** What is said about a dashboard is answered; a question is answered by a question. */
    @Override
    public void changed(Verb verb, ObjectNode item, DemoRequest call) {
        if (verb != Verb.CREATE || !item.has("artifact_id")) {
            return;
        }
        boolean isAsking = item.path("content").asString("").endsWith("?");
        ObjectNode reply = reply(call, isAsking ? "Per week or per month?" : "The dashboard has it now.");
        if (isAsking) {
            ObjectNode message = reply.putObject("message").put("toolCallId", "call_" + workspace.newId());
            ObjectNode question = message.putArray("questions").addObject().put("key", "period");
            question.putArray("options").add("week").add("month");
        }
    }

    /** A picture that everybody with the address can see for a while. */
    @Override
    public void shown(ObjectNode item, ObjectNode shown, Verb verb) {
        if (shown.has("thumbnail_url")) {
            String path = item.path("id").asString() + ".png";
            shown.put(
                    "thumbnail_url",
                    UploadEndpoint.url(
                            workspace.address, THUMBNAIL, path, workspace.now().plus(Duration.ofHours(1)), ""));
        }
    }

    private DemoResponse answer(DemoRequest call) {
        title(call);
        String asked = call.text("toolCallId");
        Fields.require(call.json(), Set.of("answers"));
        ObjectNode question = workspace.store.collection("dashboard_messages").in(call).stream()
                .filter(one ->
                        one.path("message").path("toolCallId").asString("").equals(asked))
                .findFirst()
                .orElseThrow(() -> ApiFault.notFound("Question"));
        ((ObjectNode) question.path("message")).set("answers", call.json().path("answers"));
        reply(call, "Thank you: the dashboard has it now.");
        return DemoResponse.ok(DemoResponse.object().put("ok", true));
    }

    private ObjectNode reply(DemoRequest call, String text) {
        return workspace
                .store
                .collection("dashboard_messages")
                .writer()
                .create(DemoResponse.object().put("message", text), call, Set.of())
                .put("role", "assistant")
                .putNull("author_user_id");
    }

    private String title(DemoRequest call) {
        ObjectNode dashboard = workspace
                .store
                .collection("dashboards")
                .require(call.value("artifactId").orElse(""), "artifactId", call);
        if (call.value("revisionId").isPresent()) {
            workspace.store.collection("dashboard_versions").require(call.id("revisionId"), "revisionId", call);
        }
        return dashboard.path("title").asString("Dashboard");
    }

    private DemoResponse html(DemoRequest call) {
        String title = title(call).replace("&", "&amp;").replace("<", "&lt;");
        boolean isDark = theme(call).equals("dark");
        String page = "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title
                + "</title></head>\n<body style=\"background:" + (isDark ? "#111;color:#eee" : "#fff;color:#111")
                + "\"><h1>" + title + "</h1><p>3 rows</p></body></html>\n";
        return DemoResponse.bytes("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private DemoResponse pdf(DemoRequest call) {
        theme(call);
        return DemoResponse.bytes("application/pdf", DemoPdf.page(title(call)));
    }

    private static String theme(DemoRequest call) {
        String theme = call.query().getOrDefault("theme", "light");
        Fields.oneOf("theme", theme, List.of("light", "dark"));
        return theme;
    }
}
