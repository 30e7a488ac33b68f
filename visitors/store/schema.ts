/**
 * The migrations from an empty file to the current tables. Times are milliseconds since 1970. What a visitor wrote is
 * only in `sealed`, encrypted with a key that is not in this file.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  -- What people call it: 'message 12'. Never used twice.
  number INTEGER NOT NULL UNIQUE,
  -- Ids of the campaign's and the form's documents.
  campaign TEXT NOT NULL,
  -- The campaign's slug when it was sent, for people.
  campaign_slug TEXT NOT NULL,
  form TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('new', 'taken', 'answered', 'closed')),
  -- Id of the person who took it.
  assignee TEXT,
  -- The promise made when it was sent: days kept after it is closed.
  retention_days INTEGER NOT NULL,
  closed_at INTEGER,
  -- Keyed hash of what was sent, so that a double click is one message.
  digest BLOB NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX messages_campaign ON messages (campaign, received_at);
CREATE INDEX messages_digest ON messages (digest);
CREATE INDEX messages_closed ON messages (closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE numbers (last INTEGER NOT NULL) STRICT;
INSERT INTO numbers VALUES (0);

-- What was erased when, and why: counts only.
CREATE TABLE erasures (
  day TEXT NOT NULL,
  campaign TEXT NOT NULL,
  form TEXT NOT NULL,
  reason TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (day, campaign, form, reason)
) STRICT;
`,
]
