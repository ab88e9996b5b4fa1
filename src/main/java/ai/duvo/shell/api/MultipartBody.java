package ai.duvo.shell.api;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * A {@code multipart/form-data} body (RFC 7578) of known length: some text parts, then one file.
 *
 * @param contentType with the boundary
 * @param length in bytes
 * @param content read from the file while it is sent
 */
record MultipartBody(String contentType, long length, Flux<DataBuffer> content) {

    static MultipartBody of(RequestBody.FilePart part) {
        String boundary = "duvo-" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        part.fields().forEach((name, value) -> head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(escape(name))
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        head.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
                .append(escape(part.fileName()))
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] before = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        Flux<DataBuffer> file = FilePublisher.read(part.file(), part.length(), part.sent())
                .map(DefaultDataBufferFactory.sharedInstance::wrap);
        return new MultipartBody(
                "multipart/form-data; boundary=" + boundary,
                before.length + part.length() + after.length,
                Flux.concat(buffer(before), file, buffer(after)));
    }

    private static Flux<DataBuffer> buffer(byte[] bytes) {
        return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)));
    }

    /** As browsers do it (WHATWG HTML, multipart/form-data encoding algorithm). */
    private static String escape(String name) {
        return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
    }
}
