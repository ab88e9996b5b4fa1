package ai.duvo.shell.timeline;

import ai.duvo.shell.output.ElapsedText;
import ai.duvo.shell.output.VisibleText;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Timeline as one page of HTML, for somebody without duvo. It has no script, and a browser that reads it may load nothing:
 * what messages hold is text in it.
 */
final class TimelinePage {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; --line: #8884; --dim: #777; }
            body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
            h1 { font-size: 1.3rem; margin: 0; overflow-wrap: anywhere; }
            p { margin: .3rem 0; color: var(--dim); }
            summary, .head { display: grid; grid-template-columns: 14rem 6rem 6rem 1fr; gap: .8rem; align-items: center;
              padding: .15rem 0; border-top: 1px solid var(--line); cursor: pointer; list-style: none; }
            summary::-webkit-details-marker { display: none; }
            .head { color: var(--dim); cursor: default; border: 0; }
            .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
            .time { text-align: right; font-variant-numeric: tabular-nums; }
            .scale { display: flex; justify-content: space-between; }
            .track { position: relative; height: 1.1rem; }
            .bar { position: absolute; top: 0; bottom: 0; min-width: 3px; border-radius: 2px; }
            .open { border-right: 3px dotted currentColor; }
            .key { display: inline-block; width: .9rem; height: .9rem; border-radius: 2px; vertical-align: -.1rem; }
            .total { margin-right: 1.5rem; white-space: nowrap; }
            .model { background: #2a7fb8; } .tool { background: #3c9a5f; } .human { background: #d99a1c; }
            .other { background: #9a9a9a; } .failed { background: #c8402f; }
            .error { color: #c8402f; }
            pre { margin: .3rem 0 .8rem 1rem; padding: .6rem; border-left: 3px solid var(--line); white-space: pre-wrap;
              overflow-wrap: anywhere; max-height: 30rem; overflow: auto; }
            @media (max-width: 45rem) { summary, .head { grid-template-columns: 8rem 5rem 1fr; } .at { display: none; } }
            </style>
            </head>
            <body>
            """;

    private final UnaryOperator<String> mask;
    private final RunTimeline timeline;
    private final StringBuilder page = new StringBuilder();

    private TimelinePage(RunTimeline timeline, UnaryOperator<String> mask) {
        this.timeline = timeline;
        this.mask = mask;
    }

    /** The page; {@code mask} takes secrets out of texts. */
    static String of(RunTimeline timeline, UnaryOperator<String> mask) {
        return new TimelinePage(timeline, mask).write();
    }

    private String write() {
        String title = escaped("run " + timeline.run());
        page.append(String.format(Locale.ROOT, HEAD.replace("%;", "%%;"), title));
        page.append("<h1>").append(title).append("</h1>\n<p>").append(escaped(timeline.status()));
        page.append(timeline.isOpen() ? " for " : " in ").append(ElapsedText.of(timeline.length()));
        page.append(timeline.isOpen() ? " so far" : "").append(", since ").append(timeline.start());
        page.append(", ").append(timeline.messages()).append(" messages</p>\n");
        totals();
        page.append("<main>\n<div class=\"head\"><span>what</span><span class=\"time at\">at</span>")
                .append("<span class=\"time\">took</span><span class=\"scale\"><span>0</span><span>")
                .append(ElapsedText.of(timeline.length().dividedBy(2)))
                .append("</span><span>")
                .append(ElapsedText.of(timeline.length()))
                .append("</span></span></div>\n");
        timeline.spans().forEach(this::span);
        page.append("</main>\n");
        timeline.notes()
                .forEach(note -> page.append("<p>").append(escaped(note)).append("</p>\n"));
        return page.append("</body>\n</html>\n").toString();
    }

    private void totals() {
        page.append("<p>");
        timeline.totals().forEach((kind, time) -> page.append("<span class=\"total\"><span class=\"key ")
                .append(kind.wireName())
                .append("\"></span> ")
                .append(kind.title())
                .append(' ')
                .append(ElapsedText.of(time))
                .append(String.format(Locale.ROOT, ", %d %%", Math.round(percent(time))))
                .append("</span>\n"));
        page.append("</p>\n");
    }

    private void span(TimeSpan span) {
        boolean isFailed = !span.error().isEmpty();
        Duration at = Duration.between(timeline.start(), span.start());
        String name = escaped(span.name());
        page.append("<details><summary><span class=\"name\" title=\"")
                .append(name)
                .append("\">");
        page.append(isFailed ? "✗ " : "").append(name).append("</span><span class=\"time at\">+");
        page.append(ElapsedText.of(at)).append("</span><span class=\"time\">");
        page.append(ElapsedText.of(span.length())).append(span.isOpen() ? "…" : "");
        page.append("</span><span class=\"track\"><span class=\"bar ");
        page.append(isFailed ? "failed" : span.kind().wireName()).append(span.isOpen() ? " open" : "");
        page.append(String.format(
                Locale.ROOT,
                "\" style=\"left:%.3f%%;width:%.3f%%\"></span></span></summary>\n",
                Math.min(99.7, percent(at)),
                percent(span.length())));
        if (isFailed) {
            page.append("<pre class=\"error\">")
                    .append(escapedLines(span.error()))
                    .append("</pre>\n");
        }
        if (!span.text().isEmpty()) {
            page.append("<pre>").append(escapedLines(span.text())).append("</pre>\n");
        }
        page.append("</details>\n");
    }

    private double percent(Duration time) {
        return 100.0 * time.toMillis() / Math.max(1, timeline.length().toMillis());
    }

    private String escaped(String text) {
        return html(VisibleText.text(mask.apply(text)));
    }

    private String escapedLines(String text) {
        return html(VisibleText.lines(mask.apply(text)));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
