package ai.duvo.shell.architecture;

import ai.duvo.shell.Main;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;

/** Where the compiled program is, without its tests. */
final class ProgramClasses implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        return Set.of(
                Location.of(Main.class.getProtectionDomain().getCodeSource().getLocation()));
    }
}
