package io.counterfoil.sandbox.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunTest {

    @TempDir
    Path root;

    @Test
    void modulesComeAfterThoseTheyUse() throws Exception {
        Files.writeString(root.resolve("pom.xml"), """
                <project><artifactId>all</artifactId>
                <modules><module>service</module><module>folder</module></modules>
                <dependencyManagement><dependencies><dependency><groupId>io.counterfoil</groupId>
                <artifactId>ignored</artifactId></dependency></dependencies></dependencyManagement></project>""");
        pom("service", "<dependency><groupId>io.counterfoil</groupId><artifactId>chain</artifactId></dependency>");
        pom("folder", "</dependencies><modules><module>chain</module><module>kernel</module></modules><dependencies>");
        pom(
                "folder/chain",
                "<dependency><groupId>io.counterfoil</groupId><artifactId>kernel</artifactId></dependency>"
                        + "<dependency><groupId>org.else</groupId><artifactId>else</artifactId></dependency>");
        pom("folder/kernel", "");
        List<Module> modules = Modules.read(root);
        assertEquals(
                List.of("kernel", "chain", "service"),
                modules.stream().map(Module::name).toList());
        assertEquals(List.of("kernel", "chain"), modules.get(2).upstream());
    }

    @Test
    void aModuleIsDoneUntilItOrWhatItUsesChanges() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Path source = Files.writeString(
                Files.createDirectories(root.resolve("used/src")).resolve("A.java"), "class A {}");
        Files.createDirectories(root.resolve("using"));
        Module used = new Module("used", root.resolve("used"), List.of());
        Module using = new Module("using", root.resolve("using"), List.of("used"));
        DoneMarkers markers = new DoneMarkers(root, List.of(used, using), "{}");
        assertFalse(markers.isDone(using));
        markers.done(using);
        assertTrue(markers.isDone(using));
        assertFalse(new DoneMarkers(root, List.of(used, using), "{counterfoil.data=x}").isDone(using));
        Files.writeString(source, "class A { }");
        assertFalse(markers.isDone(using));
    }

    @Test
    void reportsAreAddedUpAndSkippedAndFailedTestsNamedWithTheirReason() throws Exception {
        Files.writeString(root.resolve("TEST-a.xml"), """
                <testsuite tests="3" errors="1" skipped="1" failures="0">
                <testcase classname="A" name="works"/><testcase classname="A" name="breaks"><error type="E"/></testcase>
                <testcase classname="A" name="waits"><skipped message="no data"/></testcase></testsuite>""");
        Files.writeString(root.resolve("TEST-b.xml"), """
                <testsuite tests="2" errors="0" skipped="0" failures="1">
                <testcase classname="B" name="counts"><failure message="one&#10;two" type="F"/></testcase></testsuite>""");
        Results results = Results.read(root);
        assertEquals(2, results.passed());
        assertEquals(2, results.failed());
        assertEquals(List.of("A.waits: no data"), results.skippedTests());
        assertEquals(List.of("A.breaks: E", "B.counts: one"), results.failedTests());
        assertEquals(0, Results.read(root.resolve("missing")).run());
    }

    @Test
    void aFullRunEndsAtTheFirstModuleThatFailsAndCountsNoneAfterIt() throws Exception {
        Files.writeString(
                root.resolve("pom.xml"),
                "<project><modules><module>good</module><module>bad</module><module>later</module></modules></project>");
        for (String module : List.of("good", "bad", "later")) {
            pom(module, "");
            Path reports = Files.createDirectories(root.resolve(module + "/target/surefire-reports"));
            Files.writeString(
                    reports.resolve("TEST-old.xml"), "<testsuite tests='7' errors='0' skipped='0' failures='0'/>");
        }
        Path maven = Files.writeString(root.resolve("mvnw"), """
                #!/bin/sh
                case "$*" in *:bad*) exit 1 ;; esac
                mkdir -p good/target/surefire-reports
                echo "<testsuite tests='2' errors='0' skipped='0' failures='0'/>" >good/target/surefire-reports/TEST-new.xml
                """);
        assertTrue(maven.toFile().setExecutable(true));
        StringWriter out = new StringWriter();
        assertFalse(new TestRun(root, new PrintWriter(out)).full(Optional.empty(), 1, Map.of(), false));
        assertTrue(out.toString().contains("2 passed, 0 failed"), out.toString());
        assertFalse(out.toString().contains("later"), out.toString());
    }

    @Test
    void aSmallRunFailsForATestThatFailedAndForAClassThatLeftNoReport() throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<project><modules><module>one</module></modules></project>");
        pom("one", "");
        Path tests = Files.createDirectories(root.resolve("one/src/test/java/a"));
        Files.writeString(tests.resolve("AtWorkTest.java"), "class AtWorkTest {\n    @Test\n    void works() {}\n}");
        Files.writeString(
                tests.resolve("SharedTest.java"), "abstract class SharedTest {\n    @Test\n    void works() {}\n}");
        Files.writeString(tests.resolve("HelperForTests.java"), "final class HelperForTests {}");
        assertEquals("1 passed, 0 failed", small("TEST-a.AtWorkTest.xml", 0, true));
        assertEquals("0 passed, 1 failed", small("TEST-a.AtWorkTest.xml", 1, false));
        assertEquals("1 passed, 0 failed", small("TEST-a.OtherTest.xml", 0, false));
    }

    /** Maven always passes here, as it does when it is told to go on. */
    private String small(String report, int failures, boolean passes) throws Exception {
        Path maven = Files.writeString(root.resolve("mvnw"), """
                #!/bin/sh
                mkdir -p one/target/surefire-reports
                echo "<testsuite tests='1' errors='0' skipped='0' failures='%d'/>" >one/target/surefire-reports/%s
                """.formatted(failures, report));
        assertTrue(maven.toFile().setExecutable(true));
        StringWriter out = new StringWriter();
        assertEquals(
                passes, new TestRun(root, new PrintWriter(out)).small(Optional.empty(), 1, Map.of()), out::toString);
        return out.toString()
                .lines()
                .reduce((before, last) -> last)
                .orElseThrow()
                .replace(", 0 skipped", "");
    }

    private void pom(String folder, String dependencies) throws Exception {
        String name = Path.of(folder).getFileName().toString();
        Files.writeString(
                Files.createDirectories(root.resolve(folder)).resolve("pom.xml"),
                "<project><artifactId>" + name + "</artifactId><dependencies>" + dependencies
                        + "</dependencies></project>");
    }
}
