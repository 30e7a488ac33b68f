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
  `
CREATE TABLE registrations (
  -- The order in which they came. Never used twice.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  campaign TEXT NOT NULL,
  campaign_slug TEXT NOT NULL,
  form TEXT NOT NULL,
  -- Id of the event's document.
  event TEXT NOT NULL,
  language TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats > 0),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'confirmed', 'cancelled')),
  registered_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  -- The promise made when it was sent: days kept after the event.
  retention_days INTEGER NOT NULL,
  -- The state that its owner was told of by mail; empty: none yet.
  told TEXT NOT NULL DEFAULT '',
  reminded INTEGER NOT NULL DEFAULT 0,
  -- Keyed hash of what was sent with which form, so that a double click is one registration.
  digest BLOB NOT NULL,
  -- NULL once it is cancelled.
  sealed BLOB,
  -- What was written about food, apart from the rest, since it is gone earlier.
  diet BLOB
) STRICT;
CREATE INDEX registrations_event ON registrations (event, number);
CREATE INDEX registrations_digest ON registrations (digest);
CREATE INDEX registrations_ends ON registrations (ends_at);

CREATE TABLE subscriptions (
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL,
  campaign_slug TEXT NOT NULL,
  form TEXT NOT NULL,
  language TEXT NOT NULL,
  -- Keyed hash of the campaign and the address: one subscription each.
  address BLOB NOT NULL UNIQUE,
  -- 'pending' until the owner of the address has confirmed it.
  state TEXT NOT NULL CHECK (state IN ('pending', 'active')),
  asked_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX subscriptions_campaign ON subscriptions (campaign, state);

CREATE TABLE mailings (
  -- Id of the newsletter's document: it is sent once.
  id TEXT PRIMARY KEY,
  campaign TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  -- NULL until it was handed over to the mail for everybody.
  finished_at INTEGER,
  count INTEGER NOT NULL DEFAULT 0,
  -- What is sent, by language: content may change in the meantime. Empty once it is finished.
  letters TEXT NOT NULL
) STRICT;
-- Who has been sent it, until it is finished.
CREATE TABLE deliveries (
  mailing TEXT NOT NULL REFERENCES mailings,
  subscription TEXT NOT NULL,
  PRIMARY KEY (mailing, subscription)
) STRICT, WITHOUT ROWID;
`,
  `
-- Mails of the last day to addresses that somebody filled in, by a keyed hash of the address.
CREATE TABLE addressed (address BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX addressed_address ON addressed (address);
CREATE INDEX addressed_at ON addressed (at);
`,
]
