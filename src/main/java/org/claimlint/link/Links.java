package org.claimlint.link;

import java.util.List;
import java.util.Set;
import org.claimlint.model.Report;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.SameEvent;
import org.claimlint.model.Tallied;

/**
 * All reports of a run, split into components that no link joins: what one component says cannot contradict another.
 *
 * @param components in the order of their earliest report
 */
public record Links(List<Component> components) {
    /**
     * Reports that are joined by links, in order of publication.
     *
     * @param links all links between their claims
     * @param tallied which running total holds which count
     * @param groups how they are to be judged: each report by itself, and each event that several reports tell by itself, so that a chain of
     *     a thousand linked reports needs no more memory than its longest link
     * @param stories those of the reports that are to be read as one text as well, in order of publication
     */
    public record Component(
            List<ReportClaims> reports,
            List<SameEvent> links,
            List<Tallied> tallied,
            List<Group> groups,
            List<List<ReportClaims>> stories) {
        /** Whether any of these reports is in it. */
        public boolean tellsOf(Set<String> reportIds) {
            return anyOf(reportIds, reports);
        }

        /** The stories that some of these reports belong to. */
        public List<List<Report>> storiesOf(Set<String> reportIds) {
            return stories.stream()
                    .filter(story -> anyOf(reportIds, story))
                    .map(story -> story.stream().map(ReportClaims::report).toList())
                    .toList();
        }
    }

    /**
     * Facts that are judged together.
     *
     * @param reports whole reports; or, of an event that several reports tell, only the claims about it and those related to them
     * @param links the links of the events that are told within the group only
     * @param tallied which running total among them holds which count
     * @param whole whether the reports are whole
     */
    public record Group(List<ReportClaims> reports, List<SameEvent> links, List<Tallied> tallied, boolean whole) {
        /** Whether any of these reports is in it. */
        public boolean tellsOf(Set<String> reportIds) {
            return anyOf(reportIds, reports);
        }
    }

    private static boolean anyOf(Set<String> reportIds, List<ReportClaims> reports) {
        return reports.stream().anyMatch(one -> reportIds.contains(one.report().id()));
    }
}
