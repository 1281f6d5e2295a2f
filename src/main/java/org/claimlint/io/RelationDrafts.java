package org.claimlint.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimlint.model.Change;
import org.claimlint.model.Order;
import org.claimlint.model.Share;

/** The {@code relations} of a report; until its id is known, the facts hold the names of the claims in place of their ids. */
final class RelationDrafts {
    static final List<String> MEMBERS = List.of("kind", "from", "to", "percent", "change", "value", "relation");
    static final List<String> KINDS = List.of("share", "change", "order");
    static final List<String> CHANGES = List.of("percent", "points", "amount", "factor");
    static final List<String> ORDERS = List.of("before", "after");

    private final List<Ends> ends = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();

    /** The names of the two claims that one entry joins. */
    record Ends(String from, String to, JsonCursor.Mark mark) {}

    void read(JsonCursor json) throws IOException {
        json.beginArray();
        while (json.nextElement()) {
            readEntry(json);
        }
    }

    private void readEntry(JsonCursor json) throws IOException {
        JsonCursor.Mark mark = json.mark();
        String kind = null;
        String from = null;
        String to = null;
        BigDecimal percent = null;
        String change = null;
        BigDecimal value = null;
        String relation = null;
        json.beginObject(MEMBERS);
        for (String member = json.nextMember(); member != null; member = json.nextMember()) {
            switch (member) {
                case "kind" -> kind = json.oneOf(KINDS);
                case "from" -> from = json.name();
                case "to" -> to = json.name();
                case "percent" -> percent = json.amount();
                case "change" -> change = json.oneOf(CHANGES);
                case "value" -> value = json.decimal();
                case "relation" -> relation = json.oneOf(ORDERS);
                default -> throw new AssertionError(member);
            }
        }
        if (kind == null || from == null || to == null) {
            throw mark.problem("needs a kind, a from and a to.");
        }
        ends.add(new Ends(from, to, mark));
        if (kind.equals("share") && percent != null) {
            shares.add(new Share(from, to, percent));
        } else if (kind.equals("change") && change != null) {
            changes.add(new Change(from, to, change, value));
        } else if (kind.equals("order") && relation != null) {
            orders.add(new Order(from, to, relation));
        } else {
            String missing = kind.equals("share") ? "percent" : kind.equals("order") ? "relation" : "change";
            throw mark.problem("needs a " + missing + ", as every " + kind + " does.");
        }
    }

    /** Leaves out what relates any other claim than these. */
    void keepAmong(Set<String> names) {
        ends.removeIf(entry -> !names.contains(entry.from()) || !names.contains(entry.to()));
        shares.removeIf(share -> !names.contains(share.partId()) || !names.contains(share.wholeId()));
        changes.removeIf(change -> !names.contains(change.fromId()) || !names.contains(change.toId()));
        orders.removeIf(order -> !names.contains(order.firstId()) || !names.contains(order.secondId()));
    }

    List<Ends> ends() {
        return ends;
    }

    List<Share> shares(String reportId) {
        return shares.stream()
                .map(share -> new Share(
                        ClaimDraft.id(reportId, share.partId()),
                        ClaimDraft.id(reportId, share.wholeId()),
                        share.percent()))
                .toList();
    }

    List<Change> changes(String reportId) {
        return changes.stream()
                .map(change -> new Change(
                        ClaimDraft.id(reportId, change.fromId()),
                        ClaimDraft.id(reportId, change.toId()),
                        change.kind(),
                        change.value()))
                .toList();
    }

    List<Order> orders(String reportId) {
        return orders.stream()
                .map(order -> new Order(
                        ClaimDraft.id(reportId, order.firstId()),
                        ClaimDraft.id(reportId, order.secondId()),
                        order.relation()))
                .toList();
    }
}
