package ai.duvo.shell.architecture.bad.streams;

/** Prints past the console. */
final class Printing {

    void print() {
        System.out.println("hello");
    }
}
