-- Parameters: the earlier night, the later night.
SELECT later.cause, later.idx, later.margin, later.cases
FROM finding AS later
WHERE later.night_id = $2
  AND later.cause NOT IN (SELECT cause FROM finding WHERE night_id = $1)
ORDER BY later.cause, later.idx;
