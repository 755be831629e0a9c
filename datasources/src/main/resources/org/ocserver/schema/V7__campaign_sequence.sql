-- Campaign sequences of the Communication DN API, and where each stands.
CREATE TABLE ocs_campaign_sequence (
  application_dbid INTEGER      NOT NULL, -- the server that runs it
  group_dbid       INTEGER      NOT NULL,
  description      VARCHAR(255) NOT NULL,
  start_time       BIGINT,                -- milliseconds since 1970; null: at once
  item             INTEGER      NOT NULL, -- whose turn it is, from 0
  stage            VARCHAR(16)  NOT NULL,
  wait_until       BIGINT       NOT NULL, -- milliseconds since 1970
  held             BOOLEAN      NOT NULL,
  leaving          BOOLEAN      NOT NULL,
  contacts         BIGINT       NOT NULL, -- of the item
  dials            BIGINT       NOT NULL,
  PRIMARY KEY (application_dbid, group_dbid)
);

CREATE TABLE ocs_campaign_sequence_item (
  application_dbid INTEGER NOT NULL,
  group_dbid       INTEGER NOT NULL,
  item             INTEGER NOT NULL, -- from 0
  campaign_dbid    INTEGER NOT NULL,
  dial_mode        INTEGER NOT NULL,
  optimize_by      INTEGER NOT NULL,
  optimize_goal    INTEGER NOT NULL,
  stop_at          BIGINT,           -- milliseconds since 1970
  stop_contacts    INTEGER,
  stop_dials       INTEGER,
  sleep_minutes    BIGINT  NOT NULL,
  PRIMARY KEY (application_dbid, group_dbid, item),
  FOREIGN KEY (application_dbid, group_dbid)
    REFERENCES ocs_campaign_sequence (application_dbid, group_dbid) ON DELETE CASCADE
);
