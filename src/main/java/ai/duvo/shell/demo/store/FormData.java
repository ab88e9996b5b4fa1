package ai.duvo.shell.demo.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A {@code multipart/form-data} body (RFC 7578): its text parts, and its file. */
public final class FormData {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final Map<String, String> fields = new HashMap<>();
    private String fileName = "";
    private byte @Nullable [] file;

    private FormData() {}

    /** Reads it; a 400 when it is none, or holds no file. */
    public static FormData read(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!contentType.startsWith("multipart/form-data") || !boundary.find()) {
            throw ApiFault.bad("The body must be multipart/form-data");
        }
        FormData form = new FormData();
        // one byte is one character in this charset, so that positions and sizes stay right
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String mark = "--" + boundary.group(1);
        int start = text.indexOf(mark);
        int end = start < 0 ? -1 : text.indexOf("\r\n" + mark, start);
        while (end >= 0) {
            form.part(text.substring(start + mark.length() + 2, end));
            start = end + 2;
            end = text.indexOf("\r\n" + mark, start);
        }
        if (form.file == null) {
            throw ApiFault.bad("The part file is missing");
        }
        return form;
    }

    /** A text part, or empty. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What the file is called. */
    public String fileName() {
        return fileName;
    }

    /** The bytes of the file. */
    public byte[] file() {
        return Objects.requireNonNull(file, "there is a file").clone();
    }

    private void part(String part) {
        int blank = part.indexOf("\r\n\r\n");
        String head = part.substring(0, blank);
        String content = part.substring(blank + 4);
        Matcher name = NAME.matcher(head);
        Matcher file = FILE_NAME.matcher(head);
        if (file.find()) {
            fileName = utf8(file.group(1));
            this.file = content.getBytes(StandardCharsets.ISO_8859_1);
        } else if (name.find()) {
            fields.put(name.group(1), utf8(content));
        }
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
