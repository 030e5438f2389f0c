// Groups of a run in rank order, with the total.
// Index: group_rank. Plan: the total beside one page. Allowed: CartesianProduct. Rows: one page; one without a group when the page is empty.
CALL () { MATCH (g:Group) WHERE g.run = $run AND g.rank > 0 AND (g.suspected OR $others) RETURN count(*) AS total }
OPTIONAL CALL () {
  MATCH (g:Group) WHERE g.run = $run AND g.rank > 0 AND (g.suspected OR $others)
  RETURN g.rank AS rank, g.json AS json ORDER BY rank SKIP $offset LIMIT $limit
}
RETURN total, rank, json ORDER BY rank
