package dev.haechi.app.change;

import java.util.List;

/**
 * One difference between what is and what is meant.
 *
 * @param verb what makes it right: create, update, replace, delete or remove
 * @param subject of what: its kind and name, such as {@code security group web}
 * @param details what differs: what the provider says of it, then the lines of its JSON form that
 *     would go ({@code -}) and come ({@code +})
 */
public record Difference(String verb, String subject, List<String> details) {
    public Difference {
        details = List.copyOf(details);
    }
}
