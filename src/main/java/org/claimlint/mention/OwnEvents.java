package org.claimlint.mention;

import java.util.List;
import org.claimlint.lexicon.Events;
import org.claimlint.lexicon.Lexicon;
import org.claimlint.lexicon.OwnEvent;
import org.claimlint.lexicon.OwnNames;
import org.claimlint.mention.EventRecognizer.Trigger;
import org.claimlint.mention.EventRecognizer.Use;
import org.claimlint.model.EventMention;
import org.jspecify.annotations.Nullable;

/** The words for events that a user adds, ready to be looked for. */
final class OwnEvents {
    private static volatile OwnEvents inUse = new OwnEvents(OwnNames.NONE);

    private final OwnNames names;
    private final Lexicon<Trigger> words = new Lexicon<>();

    private OwnEvents(OwnNames names) {
        this.names = names;
        names.events().forEach(this::add);
    }

    /** Those of the names in use, or null where there are none. */
    static @Nullable Lexicon<Trigger> words() {
        OwnEvents known = inUse;
        OwnNames wanted = OwnNames.inUse();
        if (known.names != wanted) {
            known = new OwnEvents(wanted);
            inUse = known;
        }
        return wanted.events().isEmpty() ? null : known.words;
    }

    private void add(OwnEvent event) {
        EventMention.Form form = switch (event.form()) {
            case OwnEvent.NOUN -> EventMention.Form.NOUN;
            case OwnEvent.PAST -> EventMention.Form.PAST;
            default -> EventMention.Form.PRESENT;
        };
        Trigger trigger = new Trigger(event.event(), Events.measure(event.event()), form, Use.EVERYWHERE);
        addAll(event.english(), trigger);
        if (form == EventMention.Form.NOUN) {
            addAll(event.arabic(), trigger);
        } else {
            for (String verb : event.arabic()) {
                // Only one word is inflected.
                int end = verb.indexOf(' ') < 0 ? verb.length() : verb.indexOf(' ');
                String rest = verb.substring(end);
                if (form == EventMention.Form.PAST) {
                    ArabicVerb.past(verb.substring(0, end), word -> words.addIfNew(word + rest, trigger));
                } else {
                    ArabicVerb.present(verb.substring(0, end), word -> words.addIfNew(word + rest, trigger));
                }
            }
        }
    }

    private void addAll(List<String> forms, Trigger trigger) {
        forms.forEach(form -> words.addIfNew(form, trigger));
    }
}
