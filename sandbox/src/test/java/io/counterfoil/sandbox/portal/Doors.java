package io.counterfoil.sandbox.portal;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every address of the portal, read from its compiled pages: what is added there is asked for here without being listed. */
final class Doors {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String GET = "jakarta.ws.rs.GET";
    private static final String POST = "jakarta.ws.rs.POST";
    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)[^}]*}");

    /**
     * @param path with parameters in braces
     * @param roles of tokens that may pass; none when everybody may who has logged in
     */
    record Door(String method, String path, Set<String> roles) {

        boolean isOpenTo(String role) {
            return roles.isEmpty() || roles.contains(role);
        }

        /** @param values what stands for the parameter of this name */
        String with(UnaryOperator<String> values) {
            return PARAMETER.matcher(path).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Doors() {}

    static List<Door> all() {
        Path classes = Path.of(System.getProperty("counterfoil.programs"), "core-enterprise-portal/target/classes");
        List<Door> doors = new ArrayList<>();
        for (JavaClass page : new ClassFileImporter().importPath(classes)) {
            if (page.isAnnotatedWith(PATH) && !page.isInterface()) {
                page.getMethods().forEach(method -> add(page, method, doors));
            }
        }
        doors.sort(Comparator.comparing(Door::toString));
        return doors;
    }

    private static void add(JavaClass page, JavaMethod method, List<Door> doors) {
        boolean isPost = method.isAnnotatedWith(POST);
        if (isPost || method.isAnnotatedWith(GET)) {
            String path = value(page.getAnnotationOfType(PATH), "")
                    + value(method.tryGetAnnotationOfType(PATH).orElse(null), "");
            String[] ofPage = value(page.tryGetAnnotationOfType(ROLES).orElse(null), new String[0]);
            Set<String> roles =
                    Set.of(value(method.tryGetAnnotationOfType(ROLES).orElse(null), ofPage));
            doors.add(new Door(isPost ? "POST" : "GET", path, roles));
        }
    }

    @SuppressWarnings("unchecked") // what "value" of these annotations is
    private static <T> T value(@Nullable JavaAnnotation<?> annotation, T none) {
        return annotation == null ? none : (T) annotation.get("value").orElse(none);
    }
}
