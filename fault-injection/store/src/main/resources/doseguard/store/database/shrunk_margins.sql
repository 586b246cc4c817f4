-- Parameters: the earlier night, the later night, the loss that is allowed.
WITH margin AS (
  UNPIVOT (
    SELECT
      night_id, faults, margin_unsafe, margin_unnoticed, margin_false_alarm, margin_false_stop,
      margin_recovery
    FROM case_result
    WHERE night_id IN ($1, $2)
  )
  ON COLUMNS('margin_.*')
  INTO NAME oracle VALUE margin
), smallest AS (
  SELECT night_id, faults, replace(oracle, 'margin_', '') AS oracle, min(margin) AS margin
  FROM margin
  GROUP BY ALL
)
SELECT faults, oracle, earlier.margin AS earlier, later.margin AS later
FROM smallest AS earlier
JOIN smallest AS later USING (faults, oracle)
WHERE earlier.night_id = $1 AND later.night_id = $2
  AND later.margin < earlier.margin - $3
ORDER BY faults, oracle;
