package ai.duvo.shell.architecture.bad.imports.user;

import ai.duvo.shell.architecture.bad.imports.used.deep.Used;

/** Imports a sub-package. */
final class Importer {

    Used used() {
        return new Used();
    }
}
