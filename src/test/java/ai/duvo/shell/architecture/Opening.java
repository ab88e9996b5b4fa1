package ai.duvo.shell.architecture;

import static java.util.Map.entry;

import ai.duvo.shell.account.AccountResolver;
import ai.duvo.shell.output.OutputFile;
import ai.duvo.shell.profile.ProfileStore;
import ai.duvo.shell.trust.TrustPolicy;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The classes that open files, run programs or change profiles. */
final class Opening {

    private static final Map<Class<?>, String> CALLS = Map.ofEntries(
            entry(AccountResolver.class, "profiles"),
            entry(FileChannel.class, "open"),
            entry(FileInputStream.class, "<init>"),
            entry(FileOutputStream.class, "<init>"),
            entry(Files.class, "copy|create.*|delete.*|find|lines|list|move|new.*|read.*|set.*|walk.*|write.*"),
            entry(ProcessBuilder.class, "<init>"),
            entry(ProfileStore.class, "<init>"),
            entry(RandomAccessFile.class, "<init>"),
            entry(Runtime.class, "exec"));

    private Opening() {}

    /** What they call, by the name of the class below the root; not those that ask the policy themselves. */
    static Map<String, Set<String>> unasked(JavaClasses classes, String root) {
        Map<String, Set<String>> places = new TreeMap<>();
        for (JavaClass user : classes) {
            Set<String> calls = new TreeSet<>();
            user.getAccessesFromSelf().stream()
                    .filter(access -> opens(access.getTarget()))
                    .forEach(access -> calls.add(access.getTargetOwner().getSimpleName() + "." + access.getName()));
            if (!calls.isEmpty() && !asks(user)) {
                places.put(user.getName().substring(root.length() + 1).replace('$', '.'), calls);
            }
        }
        return places;
    }

    private static boolean asks(JavaClass user) {
        return user.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getTargetOwner().isEquivalentTo(TrustPolicy.class)
                        && access.getName().startsWith("require"));
    }

    private static boolean opens(AccessTarget target) {
        boolean isUnasked = target.getOwner().isEquivalentTo(OutputFile.class)
                && target.getName().equals("write")
                && target instanceof AccessTarget.CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(TrustPolicy.class));
        return isUnasked
                || List.copyOf(CALLS.entrySet()).stream()
                        .anyMatch(call -> target.getOwner().isEquivalentTo(call.getKey())
                                && target.getName().matches(call.getValue()));
    }
}
