-- Version 1. Who changes anything here counts Schema.VERSION up.

CREATE TABLE doseguard_schema (version INTEGER NOT NULL);

COMMENT ON TABLE doseguard_schema IS 'Which tables the file has: one row';
COMMENT ON COLUMN doseguard_schema.version IS 'Version of this schema';

CREATE TABLE night (
  night_id VARCHAR PRIMARY KEY,
  title VARCHAR NOT NULL,
  profile VARCHAR NOT NULL,
  profile_digest VARCHAR NOT NULL,
  claims_digest VARCHAR NOT NULL,
  commit VARCHAR NOT NULL,
  jvm VARCHAR NOT NULL,
  seed BIGINT NOT NULL,
  cases BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  seconds DOUBLE,
  threads INTEGER,
  started_at TIMESTAMP
);

COMMENT ON TABLE night IS 'One campaign that ran to its end';
COMMENT ON COLUMN night.night_id IS 'Name of the night, for example its date and profile';
COMMENT ON COLUMN night.title IS 'What the campaign is, in words';
COMMENT ON COLUMN night.profile IS 'Name of the profile that it ran';
COMMENT ON COLUMN night.profile_digest IS 'SHA-256 of the profile, hexadecimal';
COMMENT ON COLUMN night.claims_digest IS 'SHA-256 of the claims it was judged by, hexadecimal';
COMMENT ON COLUMN night.commit IS 'Commit of the build that ran it';
COMMENT ON COLUMN night.jvm IS 'Java virtual machine that ran it';
COMMENT ON COLUMN night.seed IS 'Seed of the campaign';
COMMENT ON COLUMN night.cases IS 'Cases executed and judged';
COMMENT ON COLUMN night.failed IS 'Cases that broke what is claimed or expected of them';
COMMENT ON COLUMN night.seconds IS 'Time from begin to end, s; NULL when it was not measured';
COMMENT ON COLUMN night.threads IS 'Threads that simulated; NULL when unknown';
COMMENT ON COLUMN night.started_at IS 'When it began, UTC; NULL when unknown';

CREATE TABLE case_result (
  night_id VARCHAR NOT NULL,
  strategy VARCHAR NOT NULL,
  idx BIGINT NOT NULL,
  cell VARCHAR,
  faults VARCHAR NOT NULL,
  suite VARCHAR NOT NULL,
  kept BOOLEAN NOT NULL,
  acted BOOLEAN NOT NULL,
  unsafe BOOLEAN NOT NULL,
  unnoticed BOOLEAN NOT NULL,
  false_alarm BOOLEAN NOT NULL,
  false_stop BOOLEAN NOT NULL,
  unrecovered BOOLEAN NOT NULL,
  margin_unsafe DOUBLE NOT NULL,
  margin_unnoticed DOUBLE NOT NULL,
  margin_false_alarm DOUBLE NOT NULL,
  margin_false_stop DOUBLE NOT NULL,
  margin_recovery DOUBLE NOT NULL,
  delay_ms BIGINT,
  reference_ms BIGINT,
  duration_ms BIGINT NOT NULL,
  excess_hour_pg BIGINT NOT NULL,
  excess_day_pg BIGINT NOT NULL,
  worst_hour_pg BIGINT NOT NULL,
  worst_day_pg BIGINT NOT NULL,
  least_share DOUBLE NOT NULL,
  tissue_pg BIGINT NOT NULL,
  release_pg BIGINT NOT NULL
);

COMMENT ON TABLE case_result IS 'One case of a night: what became of its patient';
COMMENT ON COLUMN case_result.night_id IS 'Night of the case';
COMMENT ON COLUMN case_result.strategy IS 'How the case was drawn';
COMMENT ON COLUMN case_result.idx IS 'Index of the case among those of its strategy, from 0; with the seed it replays the case';
COMMENT ON COLUMN case_result.cell IS 'Cell of the claims that it counts for; NULL for none';
COMMENT ON COLUMN case_result.faults IS 'Fault classes that were injected';
COMMENT ON COLUMN case_result.suite IS 'Sensor suite of the pump';
COMMENT ON COLUMN case_result.kept IS 'Whether it kept what is claimed or expected of it';
COMMENT ON COLUMN case_result.acted IS 'Whether its fault had an effect before the case ended';
COMMENT ON COLUMN case_result.unsafe IS 'Whether delivery was unsafe';
COMMENT ON COLUMN case_result.unnoticed IS 'Whether an interruption went unnoticed';
COMMENT ON COLUMN case_result.false_alarm IS 'Whether there was a false alarm';
COMMENT ON COLUMN case_result.false_stop IS 'Whether there was a false stop';
COMMENT ON COLUMN case_result.unrecovered IS 'Whether delivery did not recover in time';
COMMENT ON COLUMN case_result.margin_unsafe IS 'How far from unsafe delivery, share of the bound; negative beyond it';
COMMENT ON COLUMN case_result.margin_unnoticed IS 'How far from an unnoticed interruption, share of the bound; negative beyond it';
COMMENT ON COLUMN case_result.margin_false_alarm IS 'How far from a false alarm, share of the bound; negative beyond it';
COMMENT ON COLUMN case_result.margin_false_stop IS 'How far from a false stop, share of the bound; negative beyond it';
COMMENT ON COLUMN case_result.margin_recovery IS 'How far from a failed recovery, share of the bound; negative beyond it';
COMMENT ON COLUMN case_result.delay_ms IS 'Time from the effect of the cause to the first new admissible alarm, ms; NULL when none came';
COMMENT ON COLUMN case_result.reference_ms IS 'Physical limit of that delay, ms; NULL when none is known';
COMMENT ON COLUMN case_result.duration_ms IS 'Length of the case, simulated time, ms';
COMMENT ON COLUMN case_result.excess_hour_pg IS 'Most tip mass over the larger twin in any 1 h, pg';
COMMENT ON COLUMN case_result.excess_day_pg IS 'Most tip mass over the larger twin in any 24 h, pg';
COMMENT ON COLUMN case_result.worst_hour_pg IS 'Most tip mass in any 1 h, pg';
COMMENT ON COLUMN case_result.worst_day_pg IS 'Most tip mass in any 24 h, pg';
COMMENT ON COLUMN case_result.least_share IS 'Least share of the smaller twin''s mass in any trailing window, 0 to 1';
COMMENT ON COLUMN case_result.tissue_pg IS 'Mass that went into tissue, pg';
COMMENT ON COLUMN case_result.release_pg IS 'Most tip mass over the larger twin within 5 min since an occlusion began, pg; 0 without one';

CREATE TABLE cell (
  night_id VARCHAR NOT NULL,
  fault VARCHAR NOT NULL,
  severity VARCHAR NOT NULL,
  suite VARCHAR NOT NULL,
  standing VARCHAR NOT NULL,
  cases BIGINT NOT NULL,
  acted BIGINT NOT NULL,
  broken BIGINT NOT NULL,
  bound DOUBLE NOT NULL
);

COMMENT ON TABLE cell IS 'One cell of the detectability matrix in one night';
COMMENT ON COLUMN cell.night_id IS 'Night of the cell';
COMMENT ON COLUMN cell.fault IS 'Fault class';
COMMENT ON COLUMN cell.severity IS 'Name of the severity';
COMMENT ON COLUMN cell.suite IS 'Sensor suite of the pump';
COMMENT ON COLUMN cell.standing IS 'How the cell stands to its claim';
COMMENT ON COLUMN cell.cases IS 'Cases executed and judged';
COMMENT ON COLUMN cell.acted IS 'Cases in which the fault had an effect';
COMMENT ON COLUMN cell.broken IS 'Cases that broke the claim';
COMMENT ON COLUMN cell.bound IS 'Lower bound of the share of cases that keep the claim, 0 to 1';

CREATE TABLE coverage (
  night_id VARCHAR NOT NULL,
  kind VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  cases BIGINT NOT NULL
);

COMMENT ON TABLE coverage IS 'What the cases of a night reached';
COMMENT ON COLUMN coverage.night_id IS 'Night of the cases';
COMMENT ON COLUMN coverage.kind IS 'What it is: a limit, an alarm, a fault, a pair of faults';
COMMENT ON COLUMN coverage.name IS 'Which one of its kind';
COMMENT ON COLUMN coverage.cases IS 'Cases that reached it, 0 when none did';

CREATE TABLE finding (
  night_id VARCHAR NOT NULL,
  cause VARCHAR NOT NULL,
  idx BIGINT NOT NULL,
  margin DOUBLE NOT NULL,
  cases BIGINT NOT NULL
);

COMMENT ON TABLE finding IS 'One way in which cases of a night failed';
COMMENT ON COLUMN finding.night_id IS 'Night of the cases';
COMMENT ON COLUMN finding.cause IS 'What the cases that failed so have in common';
COMMENT ON COLUMN finding.idx IS 'Index of the case that shows it';
COMMENT ON COLUMN finding.margin IS 'Margin of that case, share of the bound; negative beyond it';
COMMENT ON COLUMN finding.cases IS 'Cases that failed so';
