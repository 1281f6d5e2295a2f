-- Reports with their claims as claims JSON, in pieces: head, claims with commas between, and tail make up a report again.
CREATE TABLE report (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- the id that a person gave it
  name TEXT NOT NULL UNIQUE,
  -- of what was read
  hash TEXT NOT NULL,
  file TEXT NOT NULL,
  text_file TEXT,
  title TEXT,
  -- days since 1970, a large number when unknown
  day INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  head TEXT NOT NULL,
  tail TEXT NOT NULL,
  -- deflated UTF-8, or null when only claims are known
  body BYTEA
);
CREATE INDEX report_by_day ON report (day, id);
CREATE TABLE claim (
  report BIGINT NOT NULL,
  number INTEGER NOT NULL,
  event TEXT,
  json TEXT NOT NULL,
  PRIMARY KEY (report, number)
);
-- Keys by which claims of one event meet.
CREATE TABLE claim_key (
  year INTEGER NOT NULL,
  hash BIGINT NOT NULL,
  day INTEGER NOT NULL,
  report BIGINT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (year, hash, day, report, number)
);
