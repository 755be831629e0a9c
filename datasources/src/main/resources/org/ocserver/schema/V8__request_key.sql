-- Requests over HTTP that came with an Idempotency-Key, and what they were answered.
CREATE TABLE ocs_request_key (
  id          VARCHAR(64) PRIMARY KEY, -- SHA-256 of the user and the key
  fingerprint VARCHAR(64) NOT NULL,    -- SHA-256 of the request
  begun_at    BIGINT      NOT NULL,    -- milliseconds since 1970
  status      INTEGER,                 -- of the answer; null: there is none yet
  headers     TEXT,
  body        TEXT
);

CREATE INDEX ocs_request_key_begun ON ocs_request_key (begun_at);
