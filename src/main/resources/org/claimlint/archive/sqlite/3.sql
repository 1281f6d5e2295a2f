-- What passages are about, so that other passages about the same are found in other words. A passage has the number of its first claim.
CREATE TABLE topic (
  report INTEGER NOT NULL,
  number INTEGER NOT NULL,
  -- the numbers of its claims, with blanks between
  claims TEXT NOT NULL,
  -- each on a line of its own
  words TEXT NOT NULL,
  figures TEXT NOT NULL,
  PRIMARY KEY (report, number)
) WITHOUT ROWID;
-- Where each of these words stands: report.number of passages, with blanks between; nothing once they are too many to tell anything.
CREATE TABLE topic_word (
  hash INTEGER PRIMARY KEY,
  places TEXT NOT NULL
);
-- Some years together: each key is looked for in every one of them.
ALTER TABLE claim_key RENAME COLUMN year TO period;
UPDATE claim_key SET period = period / 5;
