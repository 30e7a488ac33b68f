/** Sums by day. They contain nothing about any one visitor. */
export const FIGURES_MIGRATIONS: readonly string[] = [
  `
CREATE TABLE views (
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  language TEXT NOT NULL,
  path TEXT NOT NULL,
  -- '' for a page that was reached from another one of the site.
  source TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, campaign, language, path, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversions (
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  kind TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, campaign, kind)
) STRICT, WITHOUT ROWID;

-- Files of counts, and log files, that are in the sums already.
CREATE TABLE added (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
  `
-- Answers to questions, without anything of those who gave them.
CREATE TABLE answers (
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, campaign, question, answer)
) STRICT, WITHOUT ROWID;
`,
]
