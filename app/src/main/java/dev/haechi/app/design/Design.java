package dev.haechi.app.design;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;

/**
 * What a file means: a landscape whose references all lead somewhere.
 *
 * @param origins where its things were written
 */
public record Design(Landscape landscape, Origins origins) {}
