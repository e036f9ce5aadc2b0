package io.counterfoil.sandbox.infrastructure;

import io.counterfoil.sandbox.process.Launch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together the start of a part that is a Java program. Not reusable after {@link #launch()}. */
final class JavaLaunch {

    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> program = new ArrayList<>();

    private JavaLaunch(Sandbox sandbox, String part, int heapMb) {
        options.add("-Xmx" + heapMb + "m");
        options.add(
                "-XX:+UseSerialGC"); // two cores and small heaps: no threads and no memory for a concurrent collector
        // In the minutes a sandbox lives the optimising compiler takes more than it gives: docs/performance.md.
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-XX:ReservedCodeCacheSize=128m"); // with one tier it would be 48, which a service can fill
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:ErrorFile=" + sandbox.folder("logs").resolve("crash-" + part + "-%p.log"));
        option("java.awt.headless", "true");
        option("file.encoding", "UTF-8");
        option("org.slf4j.simpleLogger.showDateTime", "true");
        option("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
        option("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        option("log4j2.StatusLogger.level", "OFF"); // its API without its core is all that the broker needs
        // Narayana, in the service, would hold a port of its own, whose number is its name among processes that share a
        // log of transactions; there is no such log here.
        option(
                "com.arjuna.ats.internal.arjuna.utils.processImplementation",
                "com.arjuna.ats.internal.arjuna.utils.UuidProcessId");
        // The script keeps a build's programs as long as a process has this option.
        option("counterfoil.programs", sandbox.programs());
    }

    /** A class on the class path of this command. */
    static JavaLaunch ofClass(Sandbox sandbox, String part, int heapMb, String mainClass) {
        JavaLaunch java = new JavaLaunch(sandbox, part, heapMb);
        java.environment.put("CLASSPATH", System.getProperty("java.class.path"));
        java.program.add(mainClass);
        return java;
    }

    static JavaLaunch ofJar(Sandbox sandbox, String part, int heapMb, Path jar) {
        JavaLaunch java = new JavaLaunch(sandbox, part, heapMb);
        java.program.addAll(List.of("-jar", jar.toString()));
        return java;
    }

    /** A system property; everybody on the machine can read it. */
    JavaLaunch option(String name, Object value) {
        options.add("-D" + name + "=" + value);
        return this;
    }

    JavaLaunch jvmOption(String option) {
        options.add(option);
        return this;
    }

    /** An environment variable; the place for secrets. */
    JavaLaunch secret(String name, String value) {
        environment.put(name, value);
        return this;
    }

    JavaLaunch argument(Object value) {
        program.add(value.toString());
        return this;
    }

    Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(program);
        return new Launch(command, environment);
    }
}
