package dev.haechi.picture;

import dev.haechi.picture.Placement.Point;
import dev.haechi.picture.Placement.Rect;
import dev.haechi.picture.Shape.Area;
import dev.haechi.picture.Shape.Box;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.EdgeStraighteningStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a scene by the layered method of the Eclipse Layout Kernel (ELK): arrows run from top to
 * bottom as far as they can, in right angles, around what they do not meet. The only class that
 * knows ELK, so that ELK is loaded when a picture is asked for and not before.
 */
final class LayeredLayout {
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, Hue> hues = new LinkedHashMap<>();
    private final ElkNode root = ElkGraphUtil.createGraph();

    private LayeredLayout() {}

    static Placement place(Scene scene) {
        LayoutMetaDataService.getInstance()
                .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        return new LayeredLayout().run(scene);
    }

    private Placement run(Scene scene) {
        options(root);
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(24));
        scene.shapes().forEach(shape -> add(root, shape));
        var edges = scene.arrows().stream().map(this::edge).toList();
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        var places = new LinkedHashMap<String, Rect>();
        nodes.forEach((id, node) -> places.put(id, rect(node)));
        return new Placement(
                new Rect(0, 0, root.getWidth(), root.getHeight()),
                places,
                ways(scene.arrows(), edges));
    }

    private void add(ElkNode parent, Shape shape) {
        var node = ElkGraphUtil.createNode(parent);
        nodes.put(shape.id(), node);
        hues.put(shape.id(), shape.hue());
        switch (shape) {
            case Box box -> node.setDimensions(Sizes.width(box), Sizes.height(box));
            case Area area -> {
                options(node);
                node.setProperty(
                        LayeredOptions.PADDING, new ElkPadding(Sizes.AREA_HEAD + 8, 24, 20, 24));
                node.setProperty(
                        LayeredOptions.NODE_SIZE_CONSTRAINTS,
                        EnumSet.of(SizeConstraint.MINIMUM_SIZE));
                node.setProperty(
                        LayeredOptions.NODE_SIZE_MINIMUM,
                        new KVector(Sizes.heading(area), Sizes.AREA_HEAD + 40));
                area.inside().forEach(inner -> add(node, inner));
            }
        }
    }

    private static void options(ElkNode node) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(
                LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.BRANDES_KOEPF);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
        node.setProperty(
                LayeredOptions.NODE_PLACEMENT_BK_EDGE_STRAIGHTENING,
                EdgeStraighteningStrategy.IMPROVE_STRAIGHTNESS);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, 24.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 20.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
        node.setProperty(LayeredOptions.THOROUGHNESS, 20);
    }

    private ElkEdge edge(Arrow arrow) {
        var from = node(arrow.from());
        var to = node(arrow.to());
        var edge =
                watches(arrow)
                        ? ElkGraphUtil.createSimpleEdge(to, from)
                        : ElkGraphUtil.createSimpleEdge(from, to);
        if (!arrow.label().isEmpty()) {
            var label = ElkGraphUtil.createLabel(String.join(" ", arrow.label()), edge);
            label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            label.setDimensions(Sizes.labelWidth(arrow.label()), Sizes.labelHeight(arrow.label()));
        }
        return edge;
    }

    private ElkNode node(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException(
                    "an arrow refers to '" + id + "', which is not drawn");
        }
        return node;
    }

    private static Rect rect(ElkNode node) {
        var at = corner(node);
        return new Rect(at.x(), at.y(), node.getWidth(), node.getHeight());
    }

    /** ELK gives places relative to the parent. */
    private static Point corner(ElkNode node) {
        double x = 0;
        double y = 0;
        for (var at = node; at != null; at = at.getParent()) {
            x += at.getX();
            y += at.getY();
        }
        return new Point(x, y);
    }

    /**
     * Whether it leads from operation or security into another zone. Such arrows are laid out from
     * head to tail: who watches everybody would stand above everybody otherwise, and the picture
     * would be twice as high.
     */
    private boolean watches(Arrow arrow) {
        return List.of(Hue.MGMT, Hue.SEC).contains(arrow.hue())
                && hues.get(arrow.to()) != arrow.hue();
    }

    private List<Placement.Way> ways(List<Arrow> arrows, List<ElkEdge> edges) {
        var ways = new ArrayList<Placement.Way>();
        for (int i = 0; i < arrows.size(); i++) {
            var way = way(edges.get(i));
            var points = watches(arrows.get(i)) ? way.points().reversed() : way.points();
            ways.add(new Placement.Way(points, way.label()));
        }
        return ways;
    }

    private static Placement.Way way(ElkEdge edge) {
        var origin = corner(edge.getContainingNode());
        var points = new ArrayList<Point>();
        for (var section : edge.getSections()) {
            points.add(moved(origin, section.getStartX(), section.getStartY()));
            section.getBendPoints()
                    .forEach(bend -> points.add(moved(origin, bend.getX(), bend.getY())));
            points.add(moved(origin, section.getEndX(), section.getEndY()));
        }
        var label =
                edge.getLabels().stream()
                        .findFirst()
                        .map(
                                one ->
                                        new Rect(
                                                origin.x() + one.getX(),
                                                origin.y() + one.getY(),
                                                one.getWidth(),
                                                one.getHeight()));
        return new Placement.Way(List.copyOf(points), label.or(Optional::empty));
    }

    private static Point moved(Point origin, double x, double y) {
        return new Point(origin.x() + x, origin.y() + y);
    }
}
