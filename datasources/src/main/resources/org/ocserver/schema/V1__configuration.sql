-- The configuration: a table for each type of object, the lists in them apart, all options together.
-- References are checked when a configuration is imported, not here.
CREATE TABLE ocs_option (
  object_type    VARCHAR(32)   NOT NULL,
  object_dbid    INTEGER       NOT NULL,
  part_dbid      INTEGER       NOT NULL, -- of a part with options of its own: the field of a format; else 0
  option_section VARCHAR(255)  NOT NULL,
  option_name    VARCHAR(255)  NOT NULL,
  option_value   VARCHAR(4000) NOT NULL,
  PRIMARY KEY (object_type, object_dbid, part_dbid, option_section, option_name)
);

CREATE TABLE ocs_tenant (
  dbid INTEGER      NOT NULL PRIMARY KEY,
  name VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_application (
  dbid             INTEGER      NOT NULL PRIMARY KEY,
  name             VARCHAR(255) NOT NULL,
  application_type VARCHAR(32)  NOT NULL
);

CREATE TABLE ocs_application_connection (
  application_dbid INTEGER NOT NULL REFERENCES ocs_application,
  list_position    INTEGER NOT NULL,
  connected_dbid   INTEGER NOT NULL,
  PRIMARY KEY (application_dbid, list_position)
);

CREATE TABLE ocs_switch (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_dn (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL, -- the number
  switch_dbid INTEGER      NOT NULL,
  dn_type     VARCHAR(32)  NOT NULL
);

CREATE TABLE ocs_person (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL, -- the user name
  first_name  VARCHAR(255) NOT NULL,
  last_name   VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_person_login (
  person_dbid   INTEGER      NOT NULL REFERENCES ocs_person,
  list_position INTEGER      NOT NULL,
  switch_dbid   INTEGER      NOT NULL,
  login_code    VARCHAR(255) NOT NULL,
  PRIMARY KEY (person_dbid, list_position)
);

CREATE TABLE ocs_agent_group (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_agent_group_person (
  group_dbid    INTEGER NOT NULL REFERENCES ocs_agent_group,
  list_position INTEGER NOT NULL,
  person_dbid   INTEGER NOT NULL,
  PRIMARY KEY (group_dbid, list_position)
);

CREATE TABLE ocs_place (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_place_dn (
  place_dbid    INTEGER NOT NULL REFERENCES ocs_place,
  list_position INTEGER NOT NULL,
  dn_dbid       INTEGER NOT NULL,
  PRIMARY KEY (place_dbid, list_position)
);

CREATE TABLE ocs_place_group (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_place_group_place (
  group_dbid    INTEGER NOT NULL REFERENCES ocs_place_group,
  list_position INTEGER NOT NULL,
  place_dbid    INTEGER NOT NULL,
  PRIMARY KEY (group_dbid, list_position)
);

CREATE TABLE ocs_script (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  script_type VARCHAR(32)  NOT NULL
);

CREATE TABLE ocs_time_zone (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  zone_id     VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_statistical_day (
  dbid         INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid  INTEGER      NOT NULL,
  name         VARCHAR(255) NOT NULL,
  on_date      DATE,
  on_weekday   VARCHAR(16),
  open_from    INTEGER      NOT NULL,
  open_till    INTEGER      NOT NULL
);

CREATE TABLE ocs_statistical_table (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_statistical_table_day (
  table_dbid    INTEGER NOT NULL REFERENCES ocs_statistical_table,
  list_position INTEGER NOT NULL,
  day_dbid      INTEGER NOT NULL,
  PRIMARY KEY (table_dbid, list_position)
);

CREATE TABLE ocs_format (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL
);

CREATE TABLE ocs_field (
  format_dbid   INTEGER      NOT NULL REFERENCES ocs_format,
  list_position INTEGER      NOT NULL,
  field_dbid    INTEGER      NOT NULL,
  field_name    VARCHAR(255) NOT NULL,
  field_type    VARCHAR(32)  NOT NULL,
  field_length  INTEGER      NOT NULL,
  is_nullable   BOOLEAN      NOT NULL,
  default_value VARCHAR(255),
  PRIMARY KEY (format_dbid, list_position)
);

CREATE TABLE ocs_table_access (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  list_table  VARCHAR(63)  NOT NULL,
  format_dbid INTEGER      NOT NULL
);

CREATE TABLE ocs_filter (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  format_dbid INTEGER      NOT NULL
);

CREATE TABLE ocs_treatment (
  dbid                INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid         INTEGER      NOT NULL,
  name                VARCHAR(255) NOT NULL,
  call_result         INTEGER      NOT NULL,
  record_action       VARCHAR(32)  NOT NULL,
  call_action         VARCHAR(32)  NOT NULL,
  destination_dn_dbid INTEGER,
  sequence_number     INTEGER      NOT NULL,
  cycle_attempt       INTEGER      NOT NULL,
  interval_minutes    INTEGER      NOT NULL,
  increment_minutes   INTEGER      NOT NULL,
  at_date             TIMESTAMP
);

CREATE TABLE ocs_calling_list (
  dbid              INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid       INTEGER      NOT NULL,
  name              VARCHAR(255) NOT NULL,
  description       VARCHAR(255) NOT NULL,
  table_access_dbid INTEGER      NOT NULL,
  filter_dbid       INTEGER,
  daily_from        INTEGER      NOT NULL,
  daily_till        INTEGER      NOT NULL,
  max_attempts      INTEGER      NOT NULL,
  script_dbid       INTEGER
);

CREATE TABLE ocs_calling_list_treatment (
  list_dbid      INTEGER NOT NULL REFERENCES ocs_calling_list,
  list_position  INTEGER NOT NULL,
  treatment_dbid INTEGER NOT NULL,
  PRIMARY KEY (list_dbid, list_position)
);

CREATE TABLE ocs_do_not_call_list (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  list_table  VARCHAR(63)  NOT NULL
);

CREATE TABLE ocs_campaign (
  dbid        INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid INTEGER      NOT NULL,
  name        VARCHAR(255) NOT NULL,
  description VARCHAR(255) NOT NULL,
  script_dbid INTEGER
);

CREATE TABLE ocs_campaign_list (
  campaign_dbid INTEGER NOT NULL REFERENCES ocs_campaign,
  list_position INTEGER NOT NULL,
  list_dbid     INTEGER NOT NULL,
  list_weight   INTEGER NOT NULL,
  is_active     BOOLEAN NOT NULL,
  PRIMARY KEY (campaign_dbid, list_position)
);

CREATE TABLE ocs_campaign_group (
  dbid                INTEGER      NOT NULL PRIMARY KEY,
  tenant_dbid         INTEGER      NOT NULL,
  name                VARCHAR(255) NOT NULL,
  description         VARCHAR(255) NOT NULL,
  campaign_dbid       INTEGER      NOT NULL,
  group_dbid          INTEGER      NOT NULL,
  group_kind          VARCHAR(32)  NOT NULL,
  dial_mode           VARCHAR(32)  NOT NULL,
  optimize_by         VARCHAR(32)  NOT NULL,
  optimize_goal       INTEGER      NOT NULL,
  min_buffer          INTEGER      NOT NULL,
  opt_buffer          INTEGER      NOT NULL,
  switch_dbid         INTEGER      NOT NULL,
  origination_dn_dbid INTEGER,
  transfer_dn_dbid    INTEGER,
  channels            INTEGER      NOT NULL,
  script_dbid         INTEGER
);

-- Numbers and customers never to be called. A row has a phone or a customer_id.
CREATE TABLE gsw_donotcall_list (
  phone         VARCHAR(64),
  customer_id   VARCHAR(64),
  dnc_message   VARCHAR(255),
  tenant_dbid   INTEGER NOT NULL,
  campaign_dbid INTEGER,
  list_dbid     INTEGER,
  is_internal   INTEGER DEFAULT 1 NOT NULL, -- 1 if entered through this product, 0 if loaded from outside
  time_stamp    BIGINT,                     -- milliseconds since 1970: when it was entered
  expires_at    BIGINT                      -- milliseconds since 1970; null = never
);

CREATE INDEX gsw_donotcall_list_phone ON gsw_donotcall_list (tenant_dbid, phone);
CREATE INDEX gsw_donotcall_list_customer ON gsw_donotcall_list (tenant_dbid, customer_id);
