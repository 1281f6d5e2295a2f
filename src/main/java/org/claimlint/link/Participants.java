package org.claimlint.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimlint.lexicon.OwnActor;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.lexicon.PersonNames;
import org.claimlint.lexicon.Table;
import org.claimlint.lexicon.Units;
import org.claimlint.model.Actor;
import org.claimlint.model.Claim;
import org.claimlint.model.Membership;
import org.claimlint.model.Participant;
import org.claimlint.model.ReportClaims;

/** Who takes part in what reports tell, and which of them belong to each other. */
public final class Participants {
    private Participants() {}

    /** One fact for each actor of each claim, and one for each two of these actors of which one is part of the other. */
    public static List<Object> of(List<ReportClaims> reports) {
        List<Object> facts = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (ReportClaims report : reports) {
            for (Claim claim : report.claims()) {
                Set<Participant> ofClaim = new LinkedHashSet<>(2);
                for (Actor actor : claim.actors()) {
                    if (actor.id() != null) {
                        ids.add(actor.id());
                        ofClaim.add(new Participant(claim.id(), actor.role(), actor.id(), true));
                    } else if (actor.name() != null) {
                        PersonNames.Name name = PersonNames.of(actor.name());
                        ofClaim.add(new Participant(claim.id(), actor.role(), name.key(), name.full()));
                    }
                }
                facts.addAll(ofClaim);
            }
        }
        if (ids.size() > 1) {
            for (String[] row : Table.rows(Units.class, "memberships.tsv")) {
                add(row[0], row[1], ids, facts);
            }
            for (OwnActor actor : OwnNames.inUse().actors()) {
                actor.groups().forEach(group -> add(actor.id(), group, ids, facts));
            }
        }
        return facts;
    }

    private static void add(String member, String group, Set<String> ids, List<Object> facts) {
        if (ids.contains(member) && ids.contains(group)) {
            facts.add(new Membership(member, group));
        }
    }
}
