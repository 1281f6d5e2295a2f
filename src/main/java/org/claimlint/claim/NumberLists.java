package org.claimlint.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimlint.claim.Series.Member;
import org.claimlint.model.ListedNumber;
import org.claimlint.model.NumberList;
import org.claimlint.model.NumberMention;
import org.claimlint.model.Span;
import org.claimlint.model.ToldNumber;
import org.claimlint.model.ToldShare;
import org.claimlint.model.ToldTwice;

/** The facts of numbers that divide others. */
final class NumberLists {
    private final NumberText text;
    private final List<ToldNumber> numbers = new ArrayList<>();
    private final List<Object> lists = new ArrayList<>();
    private final Map<Integer, ToldNumber> byToken = new HashMap<>();
    private int count = 0;

    NumberLists(NumberText text) {
        this.text = text;
    }

    /** @return the id of the list */
    String add(Member whole, List<Member> parts, boolean complete, boolean exclusive) {
        String id = text.id("dl", count);
        int from = parts.get(0).from();
        Span span = text.tokens().span(from, parts.get(parts.size() - 1).item().to());
        lists.add(new NumberList(
                id,
                text.report().id(),
                count,
                number(whole).id(),
                complete,
                exclusive,
                text.quoted().get(from),
                text.tokens().words(span),
                span));
        for (Member part : parts) {
            lists.add(new ListedNumber(id, number(part).id()));
        }
        count++;
        return id;
    }

    /** A list of which one number is told again. */
    void addTwice(Member whole, List<Member> parts, Member part, Member again) {
        lists.add(new ToldTwice(
                add(whole, parts, false, false),
                number(part).id(),
                number(again).id()));
    }

    /** A percentage that should be that of a part. */
    void addShare(Placed<NumberMention> percent, Member part, Member whole) {
        Span span = percent.mention().span();
        lists.add(new ToldShare(
                text.id("ds", count),
                text.report().id(),
                count,
                percent.mention().value(),
                number(part).id(),
                number(whole).id(),
                text.quoted().get(percent.from()),
                text.tokens().words(span),
                span));
        count++;
    }

    List<Object> facts() {
        List<Object> facts = new ArrayList<>(numbers);
        facts.addAll(lists);
        return facts;
    }

    private ToldNumber number(Member member) {
        return byToken.computeIfAbsent(member.from(), from -> {
            Span span = text.tokens()
                    .span(member.from(), member.partitive() ? member.item().to() : member.to());
            ToldNumber told = new ToldNumber(
                    text.id("dn", numbers.size()),
                    text.report().id(),
                    numbers.size(),
                    member.item().value(),
                    text.tokens().words(span),
                    span);
            numbers.add(told);
            return told;
        });
    }
}
