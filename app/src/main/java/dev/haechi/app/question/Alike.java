package dev.haechi.app.question;

import dev.haechi.app.design.Design;
import dev.haechi.network.edit.Edit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Edits as texts in which the replicas of a service are called by its name, so that what happens to
 * each of them reads the same.
 *
 * @param services by the ids of instances
 */
record Alike(Map<String, String> services) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}0-9._-]+");

    static Alike of(Design... designs) {
        var services = new LinkedHashMap<String, String>();
        for (var design : List.of(designs)) {
            for (var instance : design.landscape().instances()) {
                instance.service()
                        .ifPresent(service -> services.put(instance.id().value(), service.value()));
            }
        }
        return new Alike(services);
    }

    /** What was there before or is there now is told apart only where it changed. */
    String of(Edit edit) {
        var values =
                switch (edit.kind()) {
                    case CHANGED -> edit.before() + " " + edit.after();
                    case ADDED, REMOVED, MOVED -> "";
                };
        return edit.kind() + " " + renamed(edit.where()) + " " + renamed(values);
    }

    private String renamed(String text) {
        return NAME.matcher(text)
                .replaceAll(found -> services.getOrDefault(found.group(), found.group()));
    }
}
