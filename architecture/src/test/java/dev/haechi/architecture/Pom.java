package dev.haechi.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a pom says, as far as the rules need it.
 *
 * @param modules of a parent
 * @param dependencies of the module itself, management left out
 */
record Pom(List<String> modules, List<Dependency> dependencies) {

    /** One dependency; an absent scope is {@code compile}, an absent type {@code jar}. */
    record Dependency(String group, String artifact, String scope, String type) {
        boolean ours() {
            return group.equals("dev.haechi");
        }

        /** The name of one of our modules. */
        String module() {
            return artifact.replaceFirst("^haechi-", "");
        }
    }

    static Pom read(Path file) {
        try {
            var document =
                    DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile());
            Element project = document.getDocumentElement();
            return new Pom(
                    child(project, "modules").map(Pom::texts).orElse(List.of()),
                    child(project, "dependencies").map(Pom::dependencies).orElse(List.of()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("unreadable pom: " + file, e);
        }
    }

    private static List<Dependency> dependencies(Element list) {
        return children(list).stream()
                .map(
                        one ->
                                new Dependency(
                                        text(one, "groupId", ""),
                                        text(one, "artifactId", ""),
                                        text(one, "scope", "compile"),
                                        text(one, "type", "jar")))
                .toList();
    }

    private static List<String> texts(Element list) {
        return children(list).stream().map(one -> one.getTextContent().strip()).toList();
    }

    private static String text(Element parent, String name, String absent) {
        return child(parent, name).map(one -> one.getTextContent().strip()).orElse(absent);
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(one -> one.getTagName().equals(name)).findFirst();
    }

    private static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        var elements = new ArrayList<Element>();
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .forEach(node -> elements.add((Element) node));
        return elements;
    }
}
