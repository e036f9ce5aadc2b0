package io.counterfoil.sandbox.portal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every address of the portal, read from its compiled pages: what is added there is asked for here without being listed. */
final class Doors {

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
        java.nio.file.Path classes = java.nio.file.Path.of(
                System.getProperty("counterfoil.programs"), "core-enterprise-portal/target/classes");
        List<Door> doors = new ArrayList<>();
        for (JavaClass page : new ClassFileImporter().importPath(classes)) {
            if (page.isAnnotatedWith(jakarta.ws.rs.Path.class) && !page.isInterface()) {
                page.getMethods().forEach(method -> add(page, method, doors));
            }
        }
        doors.sort(Comparator.comparing(Door::toString));
        return doors;
    }

    private static void add(JavaClass page, JavaMethod method, List<Door> doors) {
        boolean isPost = method.isAnnotatedWith(POST.class);
        if (!isPost && !method.isAnnotatedWith(GET.class)) {
            return;
        }
        String below = method.isAnnotatedWith(jakarta.ws.rs.Path.class)
                ? method.getAnnotationOfType(jakarta.ws.rs.Path.class).value()
                : "";
        String path = page.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + below;
        doors.add(new Door(isPost ? "POST" : "GET", path, roles(page, method)));
    }

    private static Set<String> roles(JavaClass page, JavaMethod method) {
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return Set.of(method.getAnnotationOfType(RolesAllowed.class).value());
        }
        return page.isAnnotatedWith(RolesAllowed.class)
                ? Set.of(page.getAnnotationOfType(RolesAllowed.class).value())
                : Set.of();
    }
}
