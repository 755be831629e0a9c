-- What was added to and removed from gsw_donotcall_list through this product: all servers follow it.
CREATE TABLE ocs_donotcall_change (
  change_number BIGINT  NOT NULL PRIMARY KEY, -- without a gap, in the order of the commits
  tenant_dbid   INTEGER NOT NULL,
  phone         VARCHAR(64),
  customer_id   VARCHAR(64),
  expires_at    BIGINT,                       -- milliseconds since 1970; null = never
  is_removed    BOOLEAN NOT NULL,
  changed_at    BIGINT  NOT NULL              -- milliseconds since 1970
);

CREATE INDEX ocs_donotcall_change_time ON ocs_donotcall_change (changed_at);

-- One row. Who changes the list locks it first, so that changes are committed one after the other.
CREATE TABLE ocs_donotcall_last_change (
  change_number BIGINT NOT NULL
);

INSERT INTO ocs_donotcall_last_change (change_number) VALUES (0);
