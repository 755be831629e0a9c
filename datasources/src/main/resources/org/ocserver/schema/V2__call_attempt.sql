-- One row for each attempt to reach a contact: written before the dial, closed with the record.
CREATE TABLE ocs_call_attempt (
  guid                VARCHAR(36)  NOT NULL PRIMARY KEY,
  application_dbid    INTEGER      NOT NULL,
  campaign_dbid       INTEGER      NOT NULL,
  campaign_group_dbid INTEGER      NOT NULL,
  list_dbid           INTEGER      NOT NULL,
  list_table          VARCHAR(63)  NOT NULL,
  record_id           INTEGER      NOT NULL,
  chain_id            INTEGER      NOT NULL,
  record_handle       INTEGER      NOT NULL,
  phone               VARCHAR(128) NOT NULL,
  attempt_number      INTEGER      NOT NULL,
  begun_at            BIGINT       NOT NULL, -- milliseconds since 1970
  ended_at            BIGINT,                -- null while the attempt is open
  dialed              BOOLEAN,               -- false if it was given up before the dial
  call_result         INTEGER,
  agent_id            VARCHAR(32)
);

CREATE INDEX ocs_call_attempt_open ON ocs_call_attempt (application_dbid, ended_at);
CREATE INDEX ocs_call_attempt_record ON ocs_call_attempt (list_table, record_id);
CREATE INDEX ocs_call_attempt_handle ON ocs_call_attempt (record_handle);
