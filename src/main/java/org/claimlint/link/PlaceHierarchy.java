package org.claimlint.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.lexicon.Gazetteer;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.model.Claim;
import org.claimlint.model.GazetteerPlace;
import org.claimlint.model.ReportClaims;
import org.claimlint.model.StatedParent;
import org.claimlint.model.ToldPlace;
import org.claimlint.model.Within;
import org.jspecify.annotations.Nullable;

/** What the gazetteer knows of the places that reports name: which lies in which. */
public final class PlaceHierarchy {
    private PlaceHierarchy() {}

    /** One fact for each place, and one for each of its ancestors, the nearest first; names are in the language of the first report. */
    public static List<Object> of(List<ReportClaims> reports) {
        Set<String> places = new TreeSet<>();
        for (ReportClaims report : reports) {
            for (Claim claim : report.claims()) {
                add(claim.placeAt(), places);
                add(claim.placeFrom(), places);
                add(claim.placeTo(), places);
            }
            for (Object fact : report.figures().facts()) {
                if (fact instanceof ToldPlace told) {
                    add(told.placeId(), places);
                }
            }
            for (StatedParent parent : report.parents()) {
                add(parent.placeId(), places);
                add(parent.parentId(), places);
            }
        }
        if (places.isEmpty()) {
            return List.of();
        }
        boolean arabic = "ar".equals(reports.get(0).report().lang());
        Gazetteer gazetteer = OwnNames.inUse().gazetteer();
        List<Object> facts = new ArrayList<>();
        for (String id : places) {
            int side = id.indexOf('@');
            int place = gazetteer.find(side < 0 ? id : id.substring(0, side));
            if (place < 0) {
                continue;
            }
            facts.add(new GazetteerPlace(id, gazetteer.level(place), side >= 0));
            for (int up = side < 0 ? gazetteer.parent(place) : place; up >= 0; up = gazetteer.parent(up)) {
                facts.add(new Within(id, gazetteer.id(up), gazetteer.level(up), gazetteer.name(up, arabic)));
            }
        }
        return facts;
    }

    private static void add(@Nullable String id, Set<String> places) {
        if (id != null && id.indexOf(':') > 0) {
            places.add(id);
        }
    }
}
