-- What each dialing session was told to do, so that it does it again after a restart.
CREATE TABLE ocs_session_order (
  application_dbid    INTEGER      NOT NULL,
  campaign_group_dbid INTEGER      NOT NULL,
  dialing             BOOLEAN      NOT NULL, -- false if it is loaded only
  dial_mode           INTEGER      NOT NULL,
  optimize_by         INTEGER      NOT NULL,
  optimize_goal       INTEGER      NOT NULL,
  auto_completion     BOOLEAN,               -- null: as configured
  priorities          VARCHAR(255) NOT NULL, -- type=number, divided by commas
  told_by             VARCHAR(255) NOT NULL,
  told_at             BIGINT       NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (application_dbid, campaign_group_dbid)
);
