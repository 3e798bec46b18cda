package dev.haechi.app.design;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.policy.judgement.Records;

/**
 * What a file means: a landscape whose references all lead somewhere, and what people decided.
 *
 * @param origins where its things were written
 * @param records people and waivers; none for a landscape in JSON
 */
public record Design(Landscape landscape, Origins origins, Records records) {}
