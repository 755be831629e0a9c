-- The state machines of chains that SCXML documents treat, while they wait. The chain's records name theirs in the field
-- treatments, as scxml@<id>.
CREATE TABLE ocs_chain_machine (
  id         VARCHAR(64)  PRIMARY KEY,
  list_table VARCHAR(63)  NOT NULL,
  state      TEXT         NOT NULL -- JSON
);

CREATE INDEX ocs_chain_machine_table ON ocs_chain_machine (list_table);
