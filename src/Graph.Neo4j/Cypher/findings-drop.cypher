// Deletes findings under a name, a part at a time.
// Index: group_rank, finding_rank. Rows: 1.
CALL () {
  MATCH (g:Group) WHERE g.run = $name AND g.rank > 0 RETURN g AS found
  UNION ALL
  MATCH (f:Finding) WHERE f.run = $name AND f.part >= '' AND f.rank > 0 RETURN f AS found
}
WITH found LIMIT $limit
DETACH DELETE found
RETURN count(*) AS rows
