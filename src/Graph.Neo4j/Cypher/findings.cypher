// Findings of a run and part in rank order, with the total.
// Index: finding_rank. Plan: the total beside one page. Allowed: CartesianProduct. Rows: one page; one without a finding when the page is empty.
CALL () {
  MATCH (f:Finding) WHERE f.run = $run AND f.part = $part AND f.rank > 0 AND ($group IS NULL OR f.group = $group) RETURN count(*) AS total
}
OPTIONAL CALL () {
  MATCH (f:Finding) WHERE f.run = $run AND f.part = $part AND f.rank > 0 AND ($group IS NULL OR f.group = $group)
  RETURN f.rank AS rank, f.json AS json ORDER BY rank SKIP $offset LIMIT $limit
}
RETURN total, rank, json ORDER BY rank
