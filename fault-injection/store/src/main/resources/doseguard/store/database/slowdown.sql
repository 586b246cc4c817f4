-- Parameters: the earlier night, the later night, the share of the earlier speed that is allowed.
SELECT
  earlier.cases / nullif(earlier.seconds, 0) AS earlier_speed,
  later.cases / nullif(later.seconds, 0) AS later_speed
FROM night AS earlier, night AS later
WHERE earlier.night_id = $1 AND later.night_id = $2
  AND later_speed < $3 * earlier_speed;
