package org.claimlint.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.Units;
import org.claimlint.mention.CountedNouns.Counted;
import org.claimlint.model.Measure;
import org.claimlint.model.QuantityMention;
import org.claimlint.text.Token;
import org.claimlint.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Finds what a number counts when that stands before it: "the number of the wounded rose to 45", "the death toll is 12". */
final class Tolls {
    private static final Map<String, RoleWords> ROLES = RoleWords.of("tolls.tsv");
    private static final RoleWords LINK = RoleWords.in(ROLES, "link");
    private static final RoleWords REACH = RoleWords.in(ROLES, "reach");
    private static final RoleWords BEHIND = RoleWords.in(ROLES, "behind");
    private static final RoleWords TOLL = RoleWords.in(ROLES, "toll");
    private static final RoleWords OWN_NUMBER = RoleWords.in(ROLES, "own-number");
    private static final RoleWords NUMBER_OF = RoleWords.in(ROLES, "number-of");
    private static final RoleWords VAGUE = RoleWords.in(ROLES, "vague");
    private static final RoleWords OF = RoleWords.in(ROLES, "of");
    private static final RoleWords AMONG = RoleWords.in(ROLES, "among");
    private static final RoleWords BOUND = RoleWords.in(ROLES, "bound");
    private static final RoleWords CASES = RoleWords.in(ROLES, "cases");
    private static final RoleWords BETWEEN = RoleWords.in(ROLES, "between");
    /** How far behind "the number of" its number may stand. */
    private static final int DISTANCE = 16;

    /** How far behind a figure the next one may stand: "to 12 late on Monday, and then to 15". */
    private static final int TO_NEXT = 8;

    private static final String PERSON = "person";

    private final Tokens tokens;
    private final Leads leads;
    private final CountedNouns nouns;
    private final FoundNumbers found;

    Tolls(Tokens tokens, Leads leads, CountedNouns nouns, FoundNumbers found) {
        this.tokens = tokens;
        this.leads = leads;
        this.nouns = nouns;
        this.found = found;
    }

    /** The words with which a toll may begin. */
    static List<RoleWords> words() {
        return List.of(TOLL, OWN_NUMBER, NUMBER_OF);
    }

    /**
     * What a number counts that has no noun behind it, or null.
     *
     * @param at the token at which the number begins, or the words that bound it
     */
    @Nullable
    Counted before(int at, Numeral number) {
        Counted counted = before(at, number, number.to());
        return counted == null ? behind(at, number) : counted;
    }

    /** "Brings to 61 the number of people killed": the number stands before the words. */
    private @Nullable Counted behind(int at, Numeral number) {
        Lexicon.Match<String> lead = number.to() < tokens.size() ? NUMBER_OF.at(tokens, number.to()) : null;
        if (lead == null || !lead.value().equals("count") || link(at) == at || lead.to() >= tokens.size()) {
            return null;
        }
        Counted noun = nouns.named(lead.to());
        Counted counted = noun == null ? null : refined(noun, noun.to() + 1);
        return counted == null ? null : new Counted(counted.unitId(), counted.measure(), number.from(), number.to());
    }

    /** What became of people whom the noun behind the number only calls people: "the number of the dead is 12 persons". @param to behind that noun */
    Counted withOutcome(int at, Numeral number, Counted people) {
        boolean behind = people.measure() == null && people.to() > number.to();
        boolean cases = behind && CASES.is(tokens, number.to());
        boolean silent = behind && (cases || Units.covers(PERSON, people.unitId()));
        Counted toll = silent && people.unitId() != null ? before(at, number, people.to()) : null;
        return toll == null || toll.measure() == null
                ? people
                : new Counted(
                        cases || PERSON.equals(people.unitId()) ? toll.unitId() : people.unitId(),
                        toll.measure(),
                        people.from(),
                        people.to());
    }

    /** What the verb makes of a number that "the number of" leads to: "the number of the wounded passed 110". */
    Bound bound(int at) {
        for (int i = at - 1; i > 0 && i >= at - DISTANCE && !tokens.get(i).isDigits(); i--) {
            if (tokens.get(i + 1).gap() == Token.Gap.PARAGRAPH) {
                break;
            }
            if (leads.may(i, Leads.TOLL)) {
                Lexicon.Match<String> verb = BOUND.at(tokens, i - 1);
                return verb == null ? Bound.EXACT : Bound.of(verb.value());
            }
        }
        return Bound.EXACT;
    }

    private @Nullable Counted before(int at, Numeral number, int end) {
        int link = link(at);
        Counted same = link < at ? risen(link, number) : null;
        same = same == null && link < at && !tokens.get(at).isArabic() ? risenAgain(link, number) : same;
        if (same != null) {
            return same;
        }
        boolean comma = false;
        for (int i = link - 1; i >= 0 && i >= at - DISTANCE; i--) {
            Token token = tokens.get(i);
            if (found.isTaken(i, i + 1)) {
                continue;
            }
            if (token.isMark()) {
                if (token.is('.')
                        || token.is('!')
                        || token.is('?')
                        || token.is(';')
                        || token.is('\u061F')
                        || token.is('\u061B')) {
                    return null;
                }
                comma |= token.is(',') || token.is('\u060C');
                continue;
            }
            if (token.isDigits()
                    || tokens.get(i + 1).gap() == Token.Gap.PARAGRAPH
                    || leads.may(i, Leads.NUMBER)
                            && NumberWords.cardinal(tokens, i) != null
                            && NumberWords.ordinal(tokens, i) == null) {
                return null;
            }
            Counted counted = leads.may(i, Leads.TOLL) ? toll(i, at, link) : null;
            if (counted != null) {
                boolean near = link < at || counted.to() >= at;
                boolean led = near || !comma && isReached(i) && endsClause(end);
                return led ? new Counted(counted.unitId(), counted.measure(), number.from(), number.to()) : null;
            }
        }
        return null;
    }

    /** "From 12 posts to 27": the second number counts what the first one does. */
    private @Nullable Counted risen(int link, Numeral number) {
        QuantityMention first = found.lastQuantity();
        if (first == null
                || link == 0
                || first.span().end() != tokens.get(link - 1).end()) {
            return null;
        }
        int before = tokens.at(first.span().start()) - 1;
        return isFrom(before) ? new Counted(first.unitId(), first.measure(), number.from(), number.to()) : null;
    }

    /** "To 12 on Monday and to 15 on Tuesday": the second number counts what the first one does. */
    private @Nullable Counted risenAgain(int link, Numeral number) {
        QuantityMention first = found.lastQuantity();
        if (first == null || first.measure() == null) {
            return null;
        }
        boolean joined = false;
        for (int i = link - 1; i >= 0 && tokens.get(i).start() >= first.span().end(); i--) {
            Lexicon.Match<String> between = BETWEEN.at(tokens, i);
            if (link - i > TO_NEXT || between == null && !tokens.get(i).is(',') && !found.isTaken(i, i + 1)) {
                return null;
            }
            joined |= between != null && between.value().equals("then");
        }
        boolean led =
                link(tokens.at(first.span().start())) < tokens.at(first.span().start());
        return joined && led ? new Counted(first.unitId(), first.measure(), number.from(), number.to()) : null;
    }

    private boolean isFrom(int at) {
        Lexicon.Match<String> from = RoleWords.BEFORE.at(tokens, at);
        return from != null && from.value().equals("from");
    }

    /** Where "to", "reached", "from 12 to" begin before a number, or the same token. */
    private int link(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 2; i--) {
            Lexicon.Match<String> match = LINK.at(tokens, i);
            if (match != null && match.to() == at) {
                return i > 1 && tokens.get(i - 1).isDigits() && isFrom(i - 2) ? i - 2 : i;
            }
        }
        return at > 0 && tokens.get(at - 1).is(':') ? at - 1 : at;
    }

    /** Whether "reached" stands before "the number of". */
    private boolean isReached(int lead) {
        return lead > 0 && REACH.is(tokens, lead - 1);
    }

    private boolean endsClause(int at) {
        return at >= tokens.size()
                || tokens.get(at).isMark()
                || tokens.get(at).gap() == Token.Gap.PARAGRAPH
                || BEHIND.is(tokens, at);
    }

    /** What is counted by "the number of" or "the toll" at a token. */
    private @Nullable Counted toll(int i, int at, int link) {
        Lexicon.Match<String> own = TOLL.at(tokens, i);
        if (own != null) {
            Lexicon.Match<String> longer = TOLL.at(tokens, i - 1);
            if (longer != null && longer.to() == own.to()) {
                return null; // "death toll", met from behind
            }
            Measure measure = Measure.valueOf(own.value().toUpperCase(Locale.ROOT));
            return isOther(own.to(), link) ? null : new Counted(victims(i), measure, i, own.to());
        }
        if (OWN_NUMBER.is(tokens, i)) {
            // "dead who number 12"
            Counted owner = i > 0 ? nouns.named(i - 1) : null;
            return owner != null && owner.to() == i
                    ? new Counted(owner.unitId(), owner.measure(), i, i + 1)
                    : new Counted(null, null, i, i + 1);
        }
        Lexicon.Match<String> lead = NUMBER_OF.at(tokens, i);
        if (lead == null) {
            return null;
        }
        boolean sum = lead.value().equals("sum");
        if (i > 0 && VAGUE.is(tokens, i - 1)) {
            return null; // "a number of"
        }
        Counted noun = lead.to() < tokens.size() ? nouns.named(lead.to()) : null;
        if (noun == null && !sum && isWho(lead.to())) {
            return new Counted(PERSON, null, lead.to(), lead.to() + 2);
        }
        if (noun == null || sum && noun.measure() == null) {
            return null;
        }
        return refined(noun, link);
    }

    /** "The number of those who were buried": a verb in the plural stands behind. */
    private boolean isWho(int at) {
        return at + 1 < tokens.size()
                && OF.is(tokens, at)
                && tokens.form(at + 1).endsWith(ArabicWords.THEY_DID);
    }

    /** Whose toll it is: "the civilian death toll". */
    private String victims(int toll) {
        Counted whose = toll > 0 ? nouns.glued(toll - 1) : null;
        return whose != null
                        && whose.unitId() != null
                        && whose.to() == toll
                        && whose.measure() == null
                        && Units.isUnder(whose.unitId(), PERSON)
                ? whose.unitId()
                : PERSON;
    }

    /** The noun with what follows it: "the wounded civilians", "the dead among the protesters", "the killed and wounded"; null when others are named before the number. */
    private @Nullable Counted refined(Counted noun, int link) {
        int to = noun.to();
        Counted next = to < link ? nouns.named(to) : null;
        if (next == null && to + 1 < link && OF.is(tokens, to)) {
            next = nouns.named(to + 1);
        }
        Lexicon.Match<String> among = next == null ? AMONG.at(tokens, to) : null;
        if (among != null && among.to() < link) {
            next = nouns.named(among.to());
            next = next != null && next.measure() == null ? next : null;
        }
        String unit = noun.unitId();
        Measure measure = noun.measure();
        if (next != null && Units.covers(PERSON, next.unitId())) {
            boolean joined = next.from() == to
                    && tokens.get(to).isArabic()
                    && tokens.form(to).charAt(0) == NumberWords.WAW;
            if (joined && (measure == null || next.measure() == null)) {
                return null;
            }
            if (joined) {
                measure = Measure.CASUALTIES;
                unit = PERSON;
            } else {
                unit = PERSON.equals(unit) ? next.unitId() : unit;
                measure = measure == null ? next.measure() : measure;
            }
            to = next.to();
        }
        return isOther(to, link) ? null : new Counted(unit, measure, noun.from(), to);
    }

    /** Whether other people are named between: "among the forces", "of the children". */
    private boolean isOther(int from, int link) {
        for (int i = from; i < link; i++) {
            if (tokens.get(i).isWord() && !found.isTaken(i, i + 1) && nouns.namesPeople(i)) {
                return true;
            }
        }
        return false;
    }
}
