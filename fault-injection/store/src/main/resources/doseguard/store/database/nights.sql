-- Every night, the oldest first; those of an unknown time before them.
SELECT
  night_id, title, profile, profile_digest, claims_digest, commit, jvm, seed, cases, failed,
  seconds, threads, epoch_us(started_at) AS started_us,
  cases / nullif(seconds, 0) AS cases_per_second,
  (SELECT count(*) FROM finding WHERE finding.night_id = night.night_id) AS findings
FROM night
ORDER BY started_at NULLS FIRST, night_id;
