package io.counterfoil.receivables.onboarding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppliers as a company's own files name them. */
public interface Suppliers {

    record Supplier(
            UUID id,
            String name,
            @Nullable String uscc,
            @Nullable String lei) {

        /** Its name, however it is capitalised, or one of its numbers. */
        public boolean isCalled(String written) {
            return name.equalsIgnoreCase(written) || written.equals(uscc) || written.equals(lei);
        }
    }

    /** Enrolled suppliers that have one of these names, however it is capitalised, or one of them as USCC or LEI. */
    List<Supplier> called(Collection<String> namesAndNumbers);
}
