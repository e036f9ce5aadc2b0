package io.counterfoil.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Strimzi has the same classes for all versions of its resources. What version v1 does not have is marked at its getter, by annotations whose own
 * classes are not published: so the marks are read from the class file.
 */
final class StrimziV1 {

    private static final String VERSIONS = "Lio/strimzi/crdgenerator/annotations/PresentInVersions;";
    private static final String DEPRECATED = "Lio/strimzi/api/annotations/DeprecatedProperty;";

    private static final Map<Class<?>, Set<String>> LACKING = new ConcurrentHashMap<>();

    private StrimziV1() {}

    /** Whether {@code getter} of {@code type} is of a field that v1 does not have, or has only for a while. */
    static boolean lacks(Class<?> type, String getter) {
        return type.getName().startsWith("io.strimzi.")
                && LACKING.computeIfAbsent(type, StrimziV1::read).contains(getter);
    }

    private static Set<String> read(Class<?> type) {
        Set<String> lacking = new HashSet<>();
        try (InputStream file = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            new ClassReader(file).accept(new Getters(lacking), ClassReader.SKIP_CODE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lacking;
    }

    private static final class Getters extends ClassVisitor {

        private final Set<String> lacking;

        private Getters(Set<String> lacking) {
            super(Opcodes.ASM9);
            this.lacking = lacking;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    if (annotation.equals(DEPRECATED)) {
                        lacking.add(name);
                    }
                    return annotation.equals(VERSIONS) ? new Versions(name) : null;
                }
            };
        }

        private final class Versions extends AnnotationVisitor {

            private final String getter;

            private Versions(String getter) {
                super(Opcodes.ASM9);
                this.getter = getter;
            }

            /** A version, or from one to another: {@code v1beta1 - v1beta2}. */
            @Override
            public void visit(String name, Object value) {
                if (!value.toString().endsWith("v1")) {
                    lacking.add(getter);
                }
            }
        }
    }
}
