/**
 * The migrations from an empty file to the current tables; a file that has been through some of them gets the rest.
 * Times are milliseconds since 1970 unless they are text (ISO 8601); lists and objects are JSON.
 */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  -- What opened the session: when it is no longer valid, neither is the session.
  credential TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  address TEXT NOT NULL,
  user_agent TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_person ON sessions (person);

CREATE TABLE links (
  secret_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  purpose TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
`,
  `
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  -- NULL once the person is removed.
  email TEXT UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  campaigns TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  removed_at INTEGER
) STRICT;

CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  campaigns TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER,
  revoked_at INTEGER
) STRICT;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
`,
  `
ALTER TABLE people ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN method TEXT NOT NULL DEFAULT 'link';
-- setup: may only choose a password, a passkey or a second factor.
ALTER TABLE sessions ADD COLUMN level TEXT NOT NULL DEFAULT 'full';

-- The key that seals what a browser keeps for us.
CREATE TABLE keys (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

CREATE TABLE passwords (
  person TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

-- Browsers that somebody has signed in with.
CREATE TABLE devices (
  secret_hash TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX devices_person ON devices (person);

CREATE TABLE passkeys (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  public_key BLOB NOT NULL,
  counter INTEGER NOT NULL,
  transports TEXT NOT NULL,
  -- Whether it is synchronised between devices, and is so now.
  backup_eligible INTEGER NOT NULL,
  backed_up INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER
) STRICT;
CREATE INDEX passkeys_person ON passkeys (person);
-- Challenges that have signed somebody in, so that none does so twice.
CREATE TABLE used_challenges (challenge TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT;

CREATE TABLE totp (
  person TEXT PRIMARY KEY,
  secret BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  -- The last time step that a code was accepted for, so that none is accepted twice.
  last_step INTEGER NOT NULL
) STRICT;
CREATE TABLE recovery_codes (
  person TEXT NOT NULL,
  hash TEXT NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (person, hash)
) STRICT;

-- Who somebody is at an identity provider.
CREATE TABLE identities (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
) STRICT;
CREATE INDEX identities_person ON identities (person);

CREATE TABLE pictures (
  person TEXT PRIMARY KEY,
  bytes BLOB NOT NULL,
  type TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;

-- Up to which entry the audit log was sent to a target.
CREATE TABLE audit_exports (target TEXT PRIMARY KEY, sequence INTEGER NOT NULL) STRICT;
`,
  `
ALTER TABLE people ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE tokens ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';

-- The organisation's own roles.
CREATE TABLE roles (
  name TEXT PRIMARY KEY,
  role TEXT NOT NULL
) STRICT;
`,
  `
ALTER TABLE sessions ADD COLUMN two_factor_at_provider INTEGER NOT NULL DEFAULT 0;
-- It is not known of these whether the provider had checked two factors: their owners sign in again.
DELETE FROM sessions WHERE method = 'provider';
`,
  `
-- The slugs that campaigns have and had.
CREATE TABLE campaign_slugs (
  slug TEXT PRIMARY KEY,
  id TEXT NOT NULL,
  is_current INTEGER NOT NULL
) STRICT;
CREATE INDEX campaign_slugs_id ON campaign_slugs (id);
`,
  `
-- When somebody first signed in: until then, whoever may invite them may see their link.
ALTER TABLE people ADD COLUMN signed_in_at INTEGER;
UPDATE people SET signed_in_at = created_at
  WHERE id IN (SELECT person FROM passwords UNION SELECT person FROM passkeys
    UNION SELECT person FROM identities UNION SELECT person FROM sessions
    UNION SELECT entry ->> 'actor' FROM audit WHERE entry ->> 'event' = 'sign-in');
-- Who created a link; empty when its owner asked for it.
ALTER TABLE links ADD COLUMN created_by TEXT NOT NULL DEFAULT '';
`,
]
