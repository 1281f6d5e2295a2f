package org.claimlint.model;

/** A word of the text that says how a claim stands to what was told before. */
public enum CueKind {
    /** A stated correction: what was said before is withdrawn. */
    CORRECTION,
    /** A new figure, in whichever direction: "revised", "a new toll". */
    UPDATE,
    /** "Rose to": excuses a higher figure only. */
    RISE,
    /** "Fell to": excuses a lower figure only. */
    FALL,
    /** A first figure that was said to be one: "the preliminary toll". */
    PRELIMINARY,
    /** Another event of the same kind: "again", "a second attack". */
    AGAIN,
    /** Direct quotation. */
    QUOTED,
    /** The passage says that it was told before: "as we reported on 3 May". */
    BACK_REFERENCE,
    /** The passage tells it as something known: "the raid", "the nine who were killed", "in which nine had died". */
    RECALLED,
    /** Two sources set against each other: "while the other side spoke of". */
    CONTRAST,
    /** The figure is said to be all there are: "in all", "a total of". */
    TOTAL,
    /** The figure came on top of what was told before: "three more bodies". */
    MORE
}
