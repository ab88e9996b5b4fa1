package ai.duvo.shell.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Lines of source files and of the bodies of their methods. */
final class SourceSizes {

    private final int mostLines;
    private final int mostInMethod;
    private final List<String> tooLong = new ArrayList<>();

    private SourceSizes(int mostLines, int mostInMethod) {
        this.mostLines = mostLines;
        this.mostInMethod = mostInMethod;
    }

    /** The files below a folder, and the methods in them, that have more lines than that, in words. */
    static List<String> tooLong(Path folder, int mostLines, int mostInMethod) {
        SourceSizes sizes = new SourceSizes(mostLines, mostInMethod);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(folder);
                StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, sources, null, null, null, sources.getJavaFileObjectsFromPaths(java));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree file : task.parse()) {
                sizes.look(file, positions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.tooLong;
    }

    private void look(CompilationUnitTree file, SourcePositions positions) throws IOException {
        LineMap lines = file.getLineMap();
        String name = String.valueOf(Path.of(file.getSourceFile().toUri()).getFileName());
        long all = file.getSourceFile()
                .getCharContent(true)
                .chars()
                .filter(c -> c == '\n')
                .count();
        if (all > mostLines) {
            tooLong.add(name + " has " + all + " lines");
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
                Tree body = method.getBody();
                if (body != null) {
                    long length = lines.getLineNumber(positions.getEndPosition(file, body))
                            - lines.getLineNumber(positions.getStartPosition(file, body))
                            + 1;
                    if (length > mostInMethod) {
                        tooLong.add(name + ": " + method.getName() + " has " + length + " lines");
                    }
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(file, null);
    }
}
