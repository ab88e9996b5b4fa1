import static java.lang.classfile.ClassFile.ConstantPoolSharingOption.NEW_POOL;
import static java.lang.classfile.ClassFile.DebugElementsOption.DROP_DEBUG;
import static java.lang.classfile.ClassFile.LineNumbersOption.DROP_LINE_NUMBERS;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes out of the libraries of an image what duvo does not run: debug information, and what LEFT_OUT names. */
final class Slim {
    private static final Pattern LEFT_OUT = Pattern.compile("""
            META-INF/(maven|native-image|proguard)/.*
            META-INF/.*\\.(kotlin_module|pro)
            META-INF/versions/(2[6-9]|[3-9][0-9])/.*
            org/jline/(builtins/(ssh|telnet)|nativ/[^/]+)/.*
            org/springframework/boot/logging/(logback|log4j2)/.*
            org/springframework/shell/jline/tui/component/view/.*
            org/springframework/web/reactive/(socket|result/view)/.*
            org/apache/commons/text/(lookup|matcher|numbers|translate|diff)/.*
            org/apache/commons/lang3/(builder|compare|concurrent|event|mutable|reflect|text|time|tuple|util)/.*
            """.strip().replace("\n", "|"));

    private Slim() {}

    public static void main(String... args) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(args[0], "lib"))) {
            jars = files.sorted().toList();
        }
        List<URL> places = new ArrayList<>();
        for (Path jar : jars) {
            places.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(places.toArray(URL[]::new))) {
            var hierarchy = ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader));
            ClassFile classes = ClassFile.of(DROP_DEBUG, DROP_LINE_NUMBERS, NEW_POOL, hierarchy);
            for (Path jar : jars) {
                slim(jar, classes);
            }
        }
        for (Path jar : jars) {
            Files.move(slimmed(jar), jar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path slimmed(Path jar) {
        return jar.resolveSibling(jar.getFileName() + ".slim");
    }

    private static void slim(Path jar, ClassFile classes) throws IOException {
        try (ZipFile in = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(slimmed(jar)))) {
            out.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry : in.stream().toList()) {
                if (!LEFT_OUT.matcher(entry.getName()).matches()) {
                    byte[] content = in.getInputStream(entry).readAllBytes();
                    put(out, entry, entry.getName().endsWith(".class") ? slim(content, classes) : content);
                }
            }
        }
    }

    private static byte[] slim(byte[] content, ClassFile classes) {
        try {
            return classes.transformClass(classes.parse(content), (builder, element) -> {
                if (!(element instanceof SourceFileAttribute)) {
                    builder.with(element);
                }
            });
        } catch (IllegalArgumentException e) {
            // names a class of a library that is not here: nobody loads it
            return content;
        }
    }

    private static void put(ZipOutputStream out, ZipEntry old, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(old.getName());
        entry.setTimeLocal(old.getTimeLocal());
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
    }
}
