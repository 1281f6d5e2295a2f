-- Where the text stands in a file that is not all text: deflated numbers, or null where the file is the text.
ALTER TABLE report ADD COLUMN source_map BYTEA;
