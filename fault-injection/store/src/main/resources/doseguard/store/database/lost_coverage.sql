-- Parameters: the earlier night, the later night.
SELECT earlier.kind, earlier.name, earlier.cases
FROM coverage AS earlier
LEFT JOIN coverage AS later
  ON later.night_id = $2 AND later.kind = earlier.kind AND later.name = earlier.name
WHERE earlier.night_id = $1 AND earlier.cases > 0 AND coalesce(later.cases, 0) = 0
ORDER BY earlier.kind, earlier.name;
