package dev.rolebook.web;

import java.util.List;

/** What the catalogue of problems explains beside the problems themselves; those who know it bring it. */
public interface Explanations {

    /** Each with a code that nothing else in the catalogue has. */
    List<ProblemResource.Explanation> explanations();
}
